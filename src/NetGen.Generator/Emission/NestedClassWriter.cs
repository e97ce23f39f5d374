using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes the classes of blocks, sequentials and auxiliary heads: one for each structure, told apart by numbers.</summary>
internal static class NestedClassWriter
{
    public static void WriteAll(CSharpWriter writer, NetworkModel model)
    {
        var origins = new OriginWriter(model);
        foreach (var c in model.Classes.Nested)
        {
            writer.Gap();
            Write(writer, c, origins);
        }
    }

    private static void Write(CSharpWriter writer, ModuleClass c, OriginWriter origins)
    {
        var text = new ClassText(c);
        writer.Summary($"{Text.Xml(Title(c))}: {Text.Xml(text.InputShape)} to {Text.Xml(text.OutputShape)}.");
        var links = origins.LinksOf(c);
        if (links.Count > 0 && c.Sample.Kind == ContainerKind.Block)
        {
            writer.Line($"/// <seealso cref=\"{OriginWriter.AttributeOf(links[0].Name)}\"/>");
            OriginWriter.WriteBlock(writer, links[0]);
        }
        else
        {
            if (links.Count > 0) writer.Line($"/// <remarks>{origins.Describe(links)}</remarks>");
            origins.Write(writer, links);
        }

        writer.Line(Text.GeneratedCode);
        using (writer.Block($"public sealed class {c.Name} : torch.nn.Module<torch.Tensor, torch.Tensor>"))
        {
            PropertyWriter.WriteFields(writer, c);
            writer.Gap();
            ConstructorWriter.WriteNested(writer, c);
            PropertyWriter.Write(writer, c, origins);
            writer.Gap();
            ForwardWriter.WriteNested(writer, c);
            writer.Gap();
            ConstructorWriter.WriteRegisterComponents(writer);
        }
    }

    private static string Title(ModuleClass c) => c.Sample.Kind switch
    {
        ContainerKind.Block => $"The {c.Sample.TypeStem} block",
        ContainerKind.Auxiliary => $"An auxiliary head ({Names(c)})",
        _ => $"The layers of {Names(c)}",
    };

    private static string Names(ModuleClass c)
    {
        const int shown = 4;
        var names = c.Instances.Select(i => i.TypeStem).Distinct().ToList();
        return string.Join(", ", names.Take(shown)) + (names.Count > shown ? "..." : "");
    }
}
