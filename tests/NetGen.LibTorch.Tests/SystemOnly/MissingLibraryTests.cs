using System.Reflection;
using System.Runtime.Loader;
using TorchSharp;

namespace NetGen.LibTorch.Tests.SystemOnly;

/// <summary>Without its native part the first call says what to do.</summary>
public sealed class MissingLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-missing").FullName;
    private readonly AssemblyLoadContext _context = new("without libtorch", isCollectible: true);

    public void Dispose()
    {
        _context.Unload();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Without_the_library_it_says_where_it_should_be()
    {
        var e = FirstCall();
        Assert.Contains("libnetgen_torch.so", e.Message);
        Assert.Contains(_folder, e.Message);
    }

    [Fact]
    public void When_the_library_cannot_be_loaded_it_names_the_packages()
    {
        File.WriteAllText(Path.Combine(_folder, "libnetgen_torch.so"), "not a library");
        var e = FirstCall();
        Assert.Contains("libtorch-dev", e.Message);
        Assert.Contains("libopenblas0-pthread", e.Message);
        Assert.Contains("apt-get install", e.Message);
    }

    private DllNotFoundException FirstCall()
    {
        var copy = Path.Combine(_folder, "NetGen.LibTorch.dll");
        File.Copy(typeof(torch).Assembly.Location, copy);
        var count = _context.LoadFromAssemblyPath(copy).GetType("TorchSharp.torch")!.GetMethod(nameof(torch.get_num_threads))!;
        return Assert.IsType<DllNotFoundException>(Assert.Throws<TargetInvocationException>(() => count.Invoke(null, null)).InnerException);
    }
}
