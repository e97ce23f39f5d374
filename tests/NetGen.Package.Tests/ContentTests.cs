using System.IO.Compression;
using System.Xml.Linq;

namespace NetGen.Package.Tests;

public sealed class ContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string[] s_expected =
    [
        "LICENSE",
        "NetGen.nuspec",
        "README.md",
        "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
        "analyzers/dotnet/cs/NetGen.Generator.dll",
        "build/NetGen.props",
        "build/NetGen.targets",
        "build/NetGenFiles.cs.txt",
        "build/NetGenReports.all.globalconfig",
        "build/NetGenReports.early.globalconfig",
        "build/NetGenTorch.targets",
        "build/NetGenTorchLibrary.cs.txt",
        "buildTransitive/NetGen.props",
        "buildTransitive/NetGen.targets",
        "buildTransitive/NetGenFiles.cs.txt",
        "buildTransitive/NetGenReports.all.globalconfig",
        "buildTransitive/NetGenReports.early.globalconfig",
        "buildTransitive/NetGenTorch.targets",
        "buildTransitive/NetGenTorchLibrary.cs.txt",
        "lib/net8.0/NetGen.Models.dll",
        "lib/net8.0/NetGen.Models.xml",
        "lib/net8.0/NetGen.Runtime.dll",
        "lib/net8.0/NetGen.Runtime.xml",
    ];

    [Fact]
    public void The_package_holds_libraries_generator_usings_readme_and_license()
    {
        using var archive = ZipFile.OpenRead(package.File);
        string[] ofThePackageFormat = ["_rels/", "package/", "[Content_Types].xml"];
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !ofThePackageFormat.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(s_expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_TorchSharp_alone()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("NetGen.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency");
        Assert.Equal(["TorchSharp"], dependencies.Select(element => element.Attribute("id")!.Value));
    }
}
