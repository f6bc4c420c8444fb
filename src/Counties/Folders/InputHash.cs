namespace Zoning.Counties;

/// <summary>A file that was read.</summary>
/// <param name="File">Its name, without a path.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
internal sealed record InputHash(string File, string Sha256);
