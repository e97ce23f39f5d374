using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes one typed property per module.</summary>
internal static class PropertyWriter
{
    public static void WriteNetwork(CSharpWriter writer, NetworkModel model) => Write(writer, model.Classes.Root, new(model));

    public static void Write(CSharpWriter writer, ModuleClass c, OriginWriter origins)
    {
        var text = new ClassText(c);
        foreach (int k in c.Modules)
        {
            writer.Gap();
            string training = c.Sample.Nodes[k] is ContainerNode { Container.Kind: ContainerKind.Auxiliary } ? ", in training only" : "";
            var links = origins.LinksOf(c, k);
            string shapes = Text.Xml($"{text.InputOf(k)} -> {text.ShapeOf(k)}{text.CostsOf(k)}");
            writer.Summary($"<c>{Text.Xml(c.Sample.Nodes[k].Name)}</c>: {Text.Xml(text.Describe(k))}. {shapes}{training}.");
            if (links.Count > 0) writer.Line($"/// <remarks>{origins.Describe(links)}</remarks>");
            origins.Write(writer, links);
            // Asked for by name each time: moving a module to another device replaces its parameters.
            string get = ModuleClass.IsParameter(c.Sample.Nodes[k])
                ? $"=> get_parameter({Text.Literal(c.Sample.Nodes[k].Name)})!;"
                : "{ get; }";
            writer.Line($"public {Type(c, k)} {c.Properties[k]} {get}");
        }
    }

    /// <summary>Fields that keep constructor parameters for forward.</summary>
    public static void WriteFields(CSharpWriter writer, ModuleClass c)
    {
        foreach (var p in c.Parameters) WriteFields(writer, p);
    }

    private static void WriteFields(CSharpWriter writer, ModuleParameter parameter)
    {
        foreach (var (type, name) in parameter.Fields) writer.Line($"private readonly {type} {name};");
    }

    private static string Type(ModuleClass c, int node) =>
        c.Sample.Nodes[node] is LayerNode layer ? layer.Layer.ModuleType! : c.Children[node].Name;
}
