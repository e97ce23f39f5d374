using System.Diagnostics;
using System.Globalization;
using NetGen.Training;

namespace NetGen.Runtime.Tests;

/// <summary>This assembly as a program of its own: a second process that saves, or that is killed while it does.</summary>
internal static class SavingProcess
{
    /// <summary>Each of a process's threads saves as often.</summary>
    public const int Threads = 4, Saves = 25;

    private static int Main(string[] arguments)
    {
        var (command, path, first) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        if (command == "save")
        {
            Save(path, first);
            return 0;
        }

        AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[100_000]);
            stream.Flush();
            Console.WriteLine("writing");
            Thread.Sleep(Timeout.Infinite);
        });
        return 1;
    }

    /// <summary>Starts a process that saves from all its threads, with writers numbered from <paramref name="firstWriter"/>.</summary>
    public static Process StartToSave(string path, int firstWriter) => Start("save", path, firstWriter);

    /// <summary>Starts a process that has written a part of its file and goes no further.</summary>
    public static Process StartToHang(string path)
    {
        var process = Start("hang", path, 0);
        Assert.Equal("writing", process.StandardOutput.ReadLine());
        return process;
    }

    /// <summary>Saves from several threads at once; throws what one of them did.</summary>
    public static void Save(string path, int firstWriter)
    {
        var failures = new Exception?[Threads];
        var threads = Enumerable.Range(0, Threads).Select(k => new Thread(() =>
        {
            try
            {
                for (int number = 0; number < Saves; number++)
                    AtomicFile.Write(path, stream => WriteInPieces(SavedContent.Of(firstWriter + k, number), stream));
            }
            catch (Exception failure)
            {
                failures[k] = failure;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        if (failures.OfType<Exception>().FirstOrDefault() is { } first) throw first;
    }

    /// <summary>In pieces, so that a reader could meet a part.</summary>
    private static void WriteInPieces(SavedContent content, Stream stream)
    {
        foreach (byte[] piece in content.ToBytes().Chunk(1 << 15))
        {
            stream.Write(piece);
            stream.Flush();
        }
    }

    private static Process Start(string command, string path, int first) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { "exec", typeof(SavingProcess).Assembly.Location, command, path, first.ToString(CultureInfo.InvariantCulture) },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
