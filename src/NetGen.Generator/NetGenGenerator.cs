using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emission;
using NetGen.Generator.Locking;
using NetGen.Generator.Pipeline;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>
/// Writes the other part of every network and block: attributes -> declaration -> graph -> inferred graph -> C#. Each step has one input
/// and one output that compare by value, so an edit recomputes what depends on it. It reports nothing: the analyzers do.
/// </summary>
[Generator]
public sealed class NetGenGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, for tests of what is cached.</summary>
    internal static class Steps
    {
        public const string Read = "NetGen.Read",
            References = "NetGen.References",
            Torch = "NetGen.Torch",
            Sessions = "NetGen.Sessions",
            Catalogue = "NetGen.Catalogue",
            Parts = "NetGen.Parts",
            Networks = "NetGen.Networks",
            Inferred = "NetGen.Inferred",
            Sources = "NetGen.Sources",
            Blocks = "NetGen.Blocks",
            Files = "NetGen.Files";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var read = context
            .SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => SyntaxReader.IsCandidate(node),
                static (syntax, cancel) => SyntaxReader.ReadOnce((TypeDeclarationSyntax)syntax.Node, () => syntax.SemanticModel, cancel))
            .WithTrackingName(Steps.Read);

        var references = context.CompilationProvider.Select(Surroundings.Of).WithTrackingName(Steps.References);

        // Nearly always nothing had to be looked up, and then these are the classes as they were read.
        var classes = read.Combine(references).Select(static (pair, _) => pair.Right.Settle(pair.Left));

        var catalogue = classes.Where(static c => c.IsAttribute).Collect().Combine(references)
            .Select(static (pair, _) => new Catalogue(pair.Left.ToEquatableArray(), pair.Right)).WithTrackingName(Steps.Catalogue);

        var parts = classes.Where(static c => !c.IsAttribute).Select(static (c, _) => ClassPart.Of(c)).Collect()
            .Select(static (all, _) => PartialClasses.Of(all)).WithTrackingName(Steps.Parts);

        var networks = classes
            .Where(static c => c.IsNetwork && !c.IsAttribute)
            .Combine(catalogue.Combine(parts))
            .Where(static pair => !pair.Right.Right.IsDuplicate(pair.Left))
            .Select(static (pair, cancel) => ConstantResolver.Resolve(
                pair.Right.Left.Close(
                    pair.Left,
                    pair.Right.Right.CountParts(pair.Left, pair.Right.Left),
                    pair.Right.Right.Elsewhere(pair.Left, pair.Right.Left),
                    cancel),
                pair.Right.Left,
                cancel))
            .WithTrackingName(Steps.Networks);

        var inferred = networks
            .Select(static (network, cancel) =>
            {
                var (found, stub) = (NetworkAnalysis.Of(network, cancel), (StubModel?)null);
                if (found.Inferred is null) stub = StubModel.Of(network, found.Recovered);
                return (network.Class, found.Inferred, Stub: stub);
            })
            .WithTrackingName(Steps.Inferred);

        // With NetGen.Onnx, networks get sessions.
        var sessions = context
            .CompilationProvider.Select(static (compilation, _) => SymbolReader.HasSessions(compilation))
            .WithTrackingName(Steps.Sessions);

        var sources = inferred
            .Combine(sessions)
            .Select(
                static (pair, cancel) => pair.Left.Inferred is { } graph
                    ? new Source(pair.Left.Class.FullName, NetworkWriter.Write(graph, cancel, pair.Right))
                    : Source.Of(pair.Left.Stub!, pair.Right, cancel))
            .WithTrackingName(Steps.Sources);

        var blocks = classes
            .Where(Catalogue.HasConstructor)
            .Select(static (c, _) => Source.Constructor(c))
            .WithTrackingName(Steps.Blocks);

        // Only a build that asks for it writes the lock file; for all others nothing flows here.
        var isLocking = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue(LockText.UpdateProperty, out string? update) && LockText.IsYes(update));
        var locked = inferred
            .Combine(isLocking)
            .Where(static pair => pair.Right)
            .Select(static (pair, _) => pair.Left.Inferred is { } graph ? LockText.Write(graph) : null)
            .Collect();

        context.RegisterImplementationSourceOutput(locked, static (output, networks) =>
        {
            if (!networks.IsEmpty)
            {
                output.AddSource(
                    LockText.HintName,
                    SourceText.From(LockText.AsComments(LockText.File(networks.OfType<string>())), Encoding.UTF8));
            }
        });

        // An old C# compiles nothing of ours. Nearly always without clashes, and then the same from one keystroke to the next.
        var files = sources.Where(static s => s.Text is not null).Select(static (s, _) => s.Name).Collect()
            .Combine(blocks.Where(static s => s.Text is not null).Select(static (s, _) => s.Name).Collect())
            .Combine(context.ParseOptionsProvider.Select(static (options, _) => GeneratedLanguage.IsSupported(options)))
            .Select(static (names, _) => names.Right ? FileNames.For(names.Left.Left.Concat(names.Left.Right)) : FileNames.None)
            .WithTrackingName(Steps.Files);

        // Without TorchSharp nothing of ours compiles; the analyzer says so once.
        var torch = context
            .CompilationProvider.Select(static (compilation, _) => SymbolReader.HasTorch(compilation))
            .WithTrackingName(Steps.Torch);

        context.RegisterSourceOutput(
            sources.Combine(torch).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left).Combine(files),
            static (output, pair) => pair.Left.AddTo(output, pair.Right));
        context.RegisterSourceOutput(blocks.Combine(files), static (output, pair) => pair.Left.AddTo(output, pair.Right));
    }

    /// <summary>One generated file; without text where nothing can be written (a class that isn't partial).</summary>
    private sealed record Source(string Name, string? Text)
    {
        public static Source Of(StubModel stub, bool hasSessions, CancellationToken cancel) => new(
            stub.Class.FullName,
            stub.Class is { IsPartial: true, Obstacle: null } ? StubWriter.Write(stub, hasSessions, cancel) : null);

        public static Source Constructor(DeclaredClass block) =>
            new(block.Header.FullName, BlockConstructorWriter.Write(block.Header, block.Parameters));

        public void AddTo(SourceProductionContext output, FileNames files)
        {
            if (Text is not null && files.Of(Name) is { } file) output.AddSource($"{file}.g.cs", SourceText.From(Text, Encoding.UTF8));
        }
    }
}
