using System.Reflection;

namespace NetGen.Package.Tests;

/// <summary>The package, made from what is built, in a folder that serves as a NuGet feed.</summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>A version that no real package has.</summary>
    public const string Version = "0.0.1-test";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Packs once for all tests of a class.</summary>
    public PackedPackage()
    {
        var result = Command.Run("dotnet", ["pack", "src/NetGen.Package", "-c", Setting("Configuration"), "--no-build", "-nologo",
            $"-p:PackageVersion={Version}", "-o", _folder.FullName]);
        Assert.True(result.Status == 0, result.Output);
    }

    /// <summary>The folder that holds the package.</summary>
    public string Feed => _folder.FullName;

    /// <summary>The package file.</summary>
    public string File => _folder.PathOf($"NetGen.{Version}.nupkg");

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Setting(string key) => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
