using System.Reflection;
using System.Text;
using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>The C# that layers write, compiled: what a generated network would run.</summary>
internal sealed class CompiledLayers
{
    /// <summary>The name of a layer's state that is a parameter without a module.</summary>
    public const string Parameter = "value";

    /// <summary>Replaces the module around such a parameter.</summary>
    private const string Holder = $$"""
        public sealed class Holder : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            public Holder(TorchSharp.Modules.Parameter value) : base("Holder") => register_parameter("{{Parameter}}", value);

            public override torch.Tensor forward(torch.Tensor input) => input;
        }

        """;

    private readonly Type _class;

    private CompiledLayers(Type @class) => _class = @class;

    /// <summary>Compiles the pieces of each layer into methods of one class, without warnings.</summary>
    public static CompiledLayers Of(IReadOnlyList<Layer> layers)
    {
        var text = new StringBuilder("using TorchSharp;\n#nullable enable\n" + Holder + "public static class Layers\n{\n");
        for (int k = 0; k < layers.Count; k++)
        {
            var layer = layers[k];
            // A layer without a module gets an identity in its place, so that all methods look alike.
            string type = layer.IsParameter
                ? "Holder"
                : layer.ModuleType ?? "global::TorchSharp.torch.nn.Module<torch.Tensor, torch.Tensor>";
            string made = layer.Factory is not { } factory
                ? "torch.nn.Identity()"
                : layer.IsParameter ? $"new({Text(factory)})" : Text(factory);
            text.Append($"    public static {type} Make{k}() => {made};\n");
            text.Append(
                $"    public static torch.Tensor Forward{k}({type} module, torch.Tensor input, "
                    + $"bool training) => {Text(layer.Forward, layer.IsParameter)};\n");
            text.Append(
                $"    public static torch.Tensor InPlace{k}({type} module, torch.Tensor input, "
                    + $"bool training) => {Text(layer.ForwardInPlace ?? layer.Forward, layer.IsParameter)};\n");
        }

        var run = GeneratorHarness.Generate(GeneratorHarness.Compile([text.Append("}\n").ToString()], implicitUsings: false));
        return new(run.Load().GetType("Layers")!);
    }

    public torch.nn.Module<torch.Tensor, torch.Tensor> Make(int layer) =>
        (torch.nn.Module<torch.Tensor, torch.Tensor>)Invoke($"Make{layer}")!;

    public torch.Tensor Forward(int layer, torch.nn.Module module, torch.Tensor input, bool training) =>
        (torch.Tensor)Invoke($"Forward{layer}", module, input, training)!;

    public torch.Tensor ForwardInPlace(int layer, torch.nn.Module module, torch.Tensor input, bool training) =>
        (torch.Tensor)Invoke($"InPlace{layer}", module, input, training)!;

    /// <summary>Code with every hole filled with its literal.</summary>
    private static string Text(Code code, bool isParameter = false) => string.Concat(code.Parts.Select(p => p switch
    {
        CodeText t => t.Text,
        CodeHole h => h.Literal,
        CodePlaceholder { Name: "input" } => "input",
        _ => isParameter ? $"module.get_parameter(\"{Parameter}\")!" : "module",
    }));

    private object? Invoke(string method, params object?[] arguments) =>
        _class.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
