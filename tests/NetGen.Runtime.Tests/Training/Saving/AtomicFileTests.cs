using NetGen.Testing;
using NetGen.Training;

namespace NetGen.Runtime.Tests;

/// <summary>Saving while others save to the same file, and after processes were killed.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private const string Ours = "netgen-0123456789abcdef0123456789abcdef.tmp";

    private static readonly DateTime s_longAgo = DateTime.UtcNow.AddDays(-2);

    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathOf("weights");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Threads_of_two_processes_save_to_one_file_and_a_reader_finds_whole_files()
    {
        AtomicFile.Write(Target, stream => stream.Write(SavedContent.Of(0, 0).ToBytes()));
        using var other = SavingProcess.StartToSave(Target, SavingProcess.Threads);
        var error = other.StandardError.ReadToEndAsync();
        var own = Task.Run(() => SavingProcess.Save(Target, 0));
        var seen = new HashSet<SavedContent>();
        int reads = 0;
        while (!own.IsCompleted || !other.HasExited)
        {
            seen.Add(SavedContent.Read(File.ReadAllBytes(Target)));
            reads++;
        }

        await own;
        Assert.Equal("", await error);
        Assert.Equal(0, other.ExitCode);
        // The last to finish is the last save of some thread.
        Assert.Equal(SavingProcess.Saves - 1, SavedContent.Read(File.ReadAllBytes(Target)).Number);
        Assert.True(reads >= 10 && seen.Count >= 5, $"{reads} reads saw {seen.Count} files: too few to tell");
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void A_writer_that_fails_leaves_no_file()
    {
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(Target, _ => throw new InvalidOperationException()));
        Assert.Throws<ObjectDisposedException>(() => AtomicFile.Write(Target, stream => stream.Dispose()));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void A_folder_that_is_in_the_way_is_named_and_stays()
    {
        Directory.CreateDirectory(Target);
        Assert.Contains(Target, Assert.Throws<IOException>(() => AtomicFile.WriteText(Target, "")).Message);
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void A_name_as_long_as_the_file_system_allows_can_be_written()
    {
        // 255 bytes on the usual file systems of Linux, macOS and Windows.
        string path = _folder.PathOf(new string('n', 255));
        AtomicFile.WriteText(path, "text");
        Assert.Equal("text", File.ReadAllText(path));
    }

    [Fact]
    public void Folders_that_are_missing_are_made()
    {
        AtomicFile.WriteText(_folder.PathOf("a/b/c/file"), "text");
        Assert.Equal("text", File.ReadAllText(_folder.PathOf("a/b/c/file")));
    }

    [Theory]
    [InlineData(Ours, true)]
    [InlineData("netgen-0123456789ABCDEF0123456789ABCDEF.tmp", false)]
    [InlineData("netgen-0123456789abcdef.tmp", false)]
    [InlineData("netgen-notes.tmp", false)]
    [InlineData("netgen-0123456789abcdef0123456789abcdef.tmp.txt", false)]
    [InlineData("weights.tmp", false)]
    public void Only_files_named_as_ours_are_removed(string name, bool isRemoved)
    {
        Leave(name, s_longAgo);
        AtomicFile.WriteText(Target, "");
        Assert.Equal(!isRemoved, File.Exists(_folder.PathOf(name)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public void A_leftover_that_is_not_a_day_old_stays(int hours)
    {
        Leave(Ours, DateTime.UtcNow.AddHours(-hours));
        AtomicFile.WriteText(Target, "");
        Assert.True(File.Exists(_folder.PathOf(Ours)));
    }

    [Fact]
    public void A_link_and_a_folder_stay()
    {
        File.WriteAllText(_folder.PathOf("precious"), "");
        File.SetLastWriteTimeUtc(_folder.PathOf("precious"), s_longAgo);
        File.CreateSymbolicLink(_folder.PathOf(Ours), _folder.PathOf("precious"));
        string other = _folder.PathOf(Ours.Replace("01", "10", StringComparison.Ordinal));
        Directory.CreateDirectory(other);
        Directory.SetLastWriteTimeUtc(other, s_longAgo);
        AtomicFile.WriteText(Target, "");
        Assert.True(File.Exists(_folder.PathOf(Ours)) && File.Exists(_folder.PathOf("precious")) && Directory.Exists(other));
    }

    /// <summary>However old: it may be stopped, or compute for days between two writes.</summary>
    [Fact]
    public void The_file_of_a_process_that_lives_stays_and_that_of_a_killed_one_goes()
    {
        using var process = SavingProcess.StartToHang(_folder.PathOf("other"));
        try
        {
            string unfinished = Assert.Single(Directory.GetFiles(_folder.FullName));
            File.SetLastWriteTimeUtc(unfinished, s_longAgo);
            AtomicFile.WriteText(Target, "");
            Assert.True(File.Exists(unfinished));

            process.Kill();
            process.WaitForExit();
            Assert.True(File.Exists(unfinished));
            AtomicFile.WriteText(Target, "");
            Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
        }
        finally
        {
            process.Kill();
        }
    }

    private void Leave(string name, DateTime written)
    {
        File.WriteAllText(_folder.PathOf(name), "");
        File.SetLastWriteTimeUtc(_folder.PathOf(name), written);
    }
}
