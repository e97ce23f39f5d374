using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace NetGen.Package.Tests;

/// <summary>A console project that runs networks: the package and libtorch, of which its output has links instead of a gigabyte.</summary>
internal static class RunningProject
{
    private static readonly string s_torch = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(e => e.Attribute("Include")!.Value == "TorchSharp").Attribute("Version")!.Value;

    /// <summary>The files of a consumer.</summary>
    /// <param name="program">Its program.</param>
    /// <param name="framework">What it targets. It runs on a newer one where that isn't there.</param>
    public static (string Path, string Text)[] Of(string program, string framework = "net10.0") =>
    [
        ("Program.cs", program),
        ("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RollForward>Major</RollForward>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <NetGenPortableTorch>true</NetGenPortableTorch>
                <CreateSymbolicLinksForCopyLocalIfPossible>true</CreateSymbolicLinksForCopyLocalIfPossible>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{PackedPackage.Version}" />
                <PackageReference Include="TorchSharp-cpu" Version="{s_torch}" />
              </ItemGroup>
            </Project>
            """),
    ];

    /// <summary>What such a consumer builds, to be run.</summary>
    public static string Assembly(string framework = "net10.0") =>
        $"bin/Debug/{framework}/{RuntimeInformation.RuntimeIdentifier}/Consumer.dll";
}
