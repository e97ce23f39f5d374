using System.Runtime.CompilerServices;
using Xunit;

namespace NetGen.Testing;

/// <summary>
/// Compares a text with a file next to the test: <c>Class.Method.verified.cs</c>, the conventions of the Verify library.
/// </summary>
/// <remarks>
/// Where they differ, the test fails with the difference and leaves <c>Class.Method.received.cs</c>. The environment variable
/// <c>NETGEN_SNAPSHOTS=accept</c> takes what was received as the new truth; never where <c>CI</c> is set.
/// </remarks>
internal static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> is the verified text; line ends and a last line end don't count.</summary>
    /// <param name="actual">The text to compare.</param>
    /// <param name="name">Tells several snapshots of one test apart: <c>Class.Method_name.verified.cs</c>.</param>
    /// <param name="extension">The file name's extension, without a dot.</param>
    /// <param name="file">Filled in by the compiler: the test's source, whose name is taken for the class.</param>
    /// <param name="method">Filled in by the compiler: the test.</param>
    public static void Match(string actual, string? name = null, string extension = "cs",
        [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string test = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(name is null ? "" : "_" + name)}";
        string? failure = Compare(Path.Combine(Path.GetDirectoryName(file)!, test), extension, actual, Environment.GetEnvironmentVariable);
        if (failure is not null)
        {
            Assert.Fail(failure);
        }
    }

    /// <summary>Compares with <c>path.verified.extension</c>; null where equal (or accepted), else what to tell the reader.</summary>
    internal static string? Compare(string path, string extension, string actual, Func<string, string?> environment)
    {
        string verified = $"{path}.verified.{extension}";
        string received = $"{path}.received.{extension}";
        actual = Normalize(actual);
        string? expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return null;
        }

        if (environment("NETGEN_SNAPSHOTS") == "accept" && environment("CI") is null or "" or "false")
        {
            Write(verified, actual);
            File.Delete(received);
            return null;
        }

        Write(received, actual);
        string what = expected is null
            ? $"There is no {Path.GetFileName(verified)} yet; {received} holds what was received."
            : $"{Path.GetFileName(verified)} (-) and {Path.GetFileName(received)} (+) differ:\n\n{TextDifference.Of(expected, actual)}";
        return $"{what}\nIf what was received is right, run the test again with NETGEN_SNAPSHOTS=accept.";
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static void Write(string path, string text)
    {
        // Two runs at once, or two containers with one process 1 each, must not write one file.
        string unfinished = $"{path}.{Guid.NewGuid():N}.received.tmp";
        try
        {
            using (var writer = new StreamWriter(new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))) writer.Write(text);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
