namespace NetGen.Generator;

/// <summary>Writes constructors: make the modules, then register each under its state-dict name.</summary>
internal static class ConstructorWriter
{
    public static void WriteNetwork(CSharpWriter writer, NetworkModel model)
    {
        writer.Summary($"Makes the network{(InitializationWriter.Describe(model) is { } scheme ? $" with {scheme} weights" : " with PyTorch's default weights")}, in training mode, on the default device.");
        using (writer.Block($"public {model.ClassName}() : base(nameof({model.ClassName}))"))
        {
            WriteModules(writer, model.Classes.Root);
            InitializationWriter.Write(writer, model);
        }
    }

    public static void WriteNested(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        writer.Summary($"Makes the module for inputs of {Text.Xml(text.InputShape)}.");
        foreach (var p in c.Parameters) writer.Line($"/// <param name=\"{p.Name.TrimStart('@')}\">{Text.Xml(Uses(p))}.</param>");
        using (writer.Block($"public {c.Name}({string.Join(", ", c.Parameters.Select(p => $"{p.Type} {p.Name}"))}) : base(nameof({c.Name}))"))
        {
            foreach (var p in c.Parameters)
            {
                foreach (var (_, field) in p.Fields) writer.Line($"{field} = {p.Name};");
            }

            WriteModules(writer, c);
        }
    }

    /// <summary>TorchSharp would register the properties' fields once more, under the fields' names, when the module becomes part of another.</summary>
    public static void WriteRegisterComponents(CSharpWriter writer, NetworkModel model) => WriteRegisterComponents(writer);

    public static void WriteRegisterComponents(CSharpWriter writer)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override void RegisterComponents() { } // The constructor has registered every module under its state-dict name.");
    }

    private static void WriteModules(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        var modules = c.Modules.Where(k => !ModuleClass.IsParameter(c.Sample.Nodes[k])).ToList();
        foreach (int k in modules) writer.Line($"{c.Properties[k]} = {text.Factory(k)};");
        writer.Gap();
        foreach (int k in modules) writer.Line($"register_module({Text.Literal(c.Sample.Nodes[k].Name)}, {c.Properties[k]});");
        foreach (int k in c.Modules.Except(modules)) writer.Line($"register_parameter({Text.Literal(c.Sample.Nodes[k].Name)}, {text.Factory(k)});");
    }

    /// <summary>Whose it is: the block's own, or <c>inChannels of Branch1, Branch2 and 2 more</c>.</summary>
    private static string Uses(ModuleParameter parameter) => parameter.IsArgument
        ? $"The block's {parameter.Name.TrimStart('@')}"
        : string.Join("; ", parameter.Uses.GroupBy(u => u.Hole).Select(g => $"{g.Key} of {First([.. g.Select(u => u.Member).Distinct()])}"));

    private static string First(IReadOnlyList<string> names)
    {
        const int shown = 4;
        return names.Count > shown ? $"{string.Join(", ", names.Take(shown))} and {names.Count - shown} more" : string.Join(", ", names);
    }
}
