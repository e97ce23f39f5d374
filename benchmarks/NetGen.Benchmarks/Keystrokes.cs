using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks;

/// <summary>Where somebody types.</summary>
public enum Edit
{
    /// <summary>A digit of a kernel of one network.</summary>
    Network,

    /// <summary>A digit of a kernel of the block that half of the networks use.</summary>
    Block,

    /// <summary>A digit in a class that has nothing to do with networks.</summary>
    Unrelated,

    /// <summary>A digit of a kernel of a network that has a mistake.</summary>
    Broken,
}

/// <summary>
/// A project of 20 networks, a block and 80 plain classes in files of their own, with the generated files in it,
/// and one digit that changes again and again.
/// </summary>
internal sealed class Keystrokes
{
    private const char Digit = '#';

    private readonly string _template;
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new Generator.NetGenGenerator().AsSourceGenerator()],
        parseOptions: Subject.ParseOptions);
    private CSharpCompilation _written;
    private SyntaxTree _open;
    private int _typed = 3;

    public Keystrokes(Edit edit)
    {
        string[] templates =
        [
            .. Enumerable.Range(0, 20).Select(k => Network(k, edit == Edit.Broken && k == 0)),
            Block,
            .. Enumerable.Range(0, 80).Select(Plain),
        ];
        int open = edit switch { Edit.Block => 20, Edit.Unrelated => 21, _ => 0 };
        _template = templates[open];
        _written = Subject.Compile(templates.Select(t => t.Replace(Digit, '3')));
        _open = _written.SyntaxTrees[open];
        var (first, _) = Next();
        var errors = first.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0) throw new InvalidOperationException($"The project does not compile: {errors[0]}");
    }

    /// <summary>
    /// Types the next digit: the compilation with the generator's files, and the file that was edited.
    /// All other trees are those of before, as in an editor.
    /// </summary>
    public (Compilation Compilation, SyntaxTree Open) Next()
    {
        _typed = _typed % 9 + 1;
        var next = Subject.Parse(_template.Replace(Digit, (char)('0' + _typed)), _open.FilePath);
        _written = _written.ReplaceSyntaxTree(_open, next);
        _open = next;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_written, out var compilation, out _);
        return (compilation, _open);
    }

    // Of each two networks one uses the block, three times.
    private static string Network(int k, bool isBroken) =>
        $$"""
            [NetGen.Network(3, 96, 96, Classes = 10)]
            [NetGen.Conv({{16 + k}}, kernel: #, padding: 1), NetGen.BatchNorm, NetGen.ReLU, NetGen.MaxPool(2)]
            {{string.Concat(
                Enumerable.Repeat(
                    k % 2 == 0
                        ? "[Pair(32), NetGen.Dropout(0.1)]\n"
                        : $"[NetGen.Conv({32 + k}, kernel: 3, padding: 1), NetGen.BatchNorm, NetGen.ReLU]\n",
                    3
                )
            )}}
            [NetGen.Conv({{64 + k}}, kernel: 3, padding: 1), NetGen.BatchNorm, NetGen.ReLU]
            [NetGen.GlobalAvgPool, NetGen.Flatten, NetGen.Linear("{{(isBroken ? "clases" : "classes")}}")]
            public sealed partial class Network{{k}};
            """;

    private const string Block = """
        [NetGen.Conv(nameof(channels), kernel: #, padding: 1), NetGen.BatchNorm, NetGen.ReLU]
        [NetGen.Conv(nameof(channels), kernel: 3, padding: 1), NetGen.BatchNorm, NetGen.ReLU]
        public sealed partial class PairAttribute(int channels) : NetGen.BlockAttribute;
        """;

    private static string Plain(int k) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            /// <summary>Words and how often each was met.</summary>
            public sealed class Words{{k}}
            {
                private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

                public int Longest { get; private set; } = #;

                public void Add(string text)
                {
                    ArgumentNullException.ThrowIfNull(text);
                    foreach (string word in text.Split(' ').Where(w => w.Length > {{k}} % 4))
                    {
                        _counts[word] = _counts.TryGetValue(word, out int count) ? count + 1 : 1;
                        Longest = Math.Max(Longest, word.Length);
                    }
                }

                public IEnumerable<string> Frequent(int atLeast) => _counts.Where(c => c.Value >= atLeast).OrderByDescending(c => c.Value).Select(c => $"{c.Key}: {c.Value}");

                public override string ToString() => string.Join(", ", Frequent(1));
            }
            """;
}
