namespace Zoning.Samples;

/// <summary>An invented postcode and where its middle lies, in metres on the British National Grid.</summary>
internal readonly record struct SamplePostcode(string Text, double Easting, double Northing);
