namespace NetGen.FashionMnist.Tests;

/// <summary>A folder of a test's own, gone when the test is.</summary>
public sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("netgen-fashion-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
