using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Zoning.Formats;

/// <summary>
/// An SQLite database that lives in memory and is read from bytes, so that nothing is written to disk and no path is needed.
/// </summary>
internal sealed class MemoryDatabase : IDisposable
{
    /// <summary>Where the two bytes lie that say whether a log of changes goes with the file; in memory there is none.</summary>
    private const int WriteVersion = 18;

    /// <summary>The longest value that may be read; a view may promise any.</summary>
    private const int LongestValue = 64 << 20;

    /// <summary>Steps between two looks at the work, and how often may be looked: a view may also never end.</summary>
    private const int StepsALook = 1_000_000;

    private const int MostLooks = 2_000;
    private readonly IntPtr _copy;
    private int _looks;

    internal MemoryDatabase(ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        Batteries_V2.Init();
        Connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        Connection.Open();
        var copy = bytes.ToArray();
        (copy[WriteVersion], copy[WriteVersion + 1]) = (1, 1);
        _copy = Marshal.AllocHGlobal(copy.Length);
        Marshal.Copy(copy, 0, _copy, copy.Length);
        var answer = raw.sqlite3_deserialize(
            Connection.Handle!, "main", _copy, copy.Length, copy.Length, raw.SQLITE_DESERIALIZE_READONLY);
        if (answer != raw.SQLITE_OK)
        {
            Dispose();
            throw new SqliteException("The database can't be opened.", answer);
        }

        raw.sqlite3_limit(Connection.Handle!, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        raw.sqlite3_progress_handler(
            Connection.Handle!, StepsALook, _ => ++_looks > MostLooks || cancellation.IsCancellationRequested ? 1 : 0, null);
        Harden();
    }

    /// <summary>The open database.</summary>
    internal SqliteConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        Marshal.FreeHGlobal(_copy);
    }

    /// <summary>Nothing in the file's own definitions may run code: views and triggers are untrusted.</summary>
    private void Harden()
    {
        using var command = Connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0";
        command.ExecuteNonQuery();
    }
}
