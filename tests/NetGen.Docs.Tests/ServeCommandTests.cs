namespace NetGen.Docs.Tests;

/// <summary>./build.sh serve trains where nothing is trained, exports where the export is older, and then serves.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly FakeMachine _machine = new();

    public ServeCommandTests() =>
        // The demo leaves weights, the export a network.
        _machine.Program("dotnet", """
            if [[ $1 == --version ]]; then echo 10.0.100; fi
            case " $* " in
                *" export "*) printf network >"${!#}" ;;
                *FashionMnist.dll*) mkdir -p "${!#}"; printf weights >"${!#}/weights.dat" ;;
            esac
            """);

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_first_time_it_trains_and_exports()
    {
        Assert.Equal(0, _machine.Build("serve", "--urls", "http://localhost:8080").Status);
        Assert.Equal(["demo", "export", "server"], Steps());
        Assert.EndsWith("/artifacts/fashion-mnist/fashion-net.onnx --urls http://localhost:8080", _machine.Calls("dotnet")[^1]);
    }

    [Fact]
    public void After_that_it_only_serves_until_the_weights_change()
    {
        _machine.Write("artifacts/run/weights.dat", "weights");
        Assert.Equal(0, _machine.Build("serve", "--from", _machine.PathOf("artifacts/run")).Status);
        Assert.Equal(0, _machine.Build("serve", "--from", _machine.PathOf("artifacts/run")).Status);
        Assert.Equal(["export", "server", "server"], Steps());
        File.SetLastWriteTimeUtc(_machine.PathOf("artifacts/run/weights.dat"), DateTime.UtcNow.AddSeconds(10));
        Assert.Equal(0, _machine.Build("serve", "--from", _machine.PathOf("artifacts/run")).Status);
        Assert.Equal(["export", "server", "server", "export", "server"], Steps());
    }

    [Fact]
    public void Where_training_fails_nothing_is_served()
    {
        _machine.Program("dotnet", """
            if [[ $1 == --version ]]; then echo 10.0.100; fi
            [[ " $* " != *FashionMnist.dll* ]]
            """);
        Assert.NotEqual(0, _machine.Build("serve").Status);
        Assert.Equal(["demo"], Steps());
    }

    /// <summary>The programs that ran, in their order.</summary>
    private string[] Steps() =>
    [
        .. _machine
            .Calls("dotnet")
            .Where(call => call.Contains(" exec ", StringComparison.Ordinal))
            .Select(call => call.Contains("Serve.dll") ? "server" : call.Contains(" export ") ? "export" : "demo"),
    ];
}
