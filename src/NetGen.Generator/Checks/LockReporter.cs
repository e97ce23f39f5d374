using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Locking;
using NetGen.Generator.Support;

namespace NetGen.Generator.Checks;

/// <summary>Compares networks with the lock file of their project, if it has one and isn't being written.</summary>
internal sealed class LockReporter
{
    private readonly AdditionalText _file;
    private readonly SourceText _text;
    private readonly LockFile _lock;

    private LockReporter(AdditionalText file, SourceText text) => (_file, _text, _lock) = (file, text, LockFile.Of(text));

    /// <summary>For a project's additional files and options; null where there is nothing to compare with.</summary>
    public static LockReporter? Of(AnalyzerOptions options, CancellationToken cancel)
    {
        if (options.AdditionalFiles.FirstOrDefault(f => IsLock(f.Path)) is not { } file) return null;
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(LockText.UpdateProperty, out string? update)
            && LockText.IsYes(update))
        {
            return null;
        }

        return file.GetText(cancel) is { } text ? new(file, text) : null;
    }

    /// <summary>Whether an additional file is a project's lock file.</summary>
    public static bool IsLock(string path) => System.IO.Path.GetFileName(path) == LockText.FileName;

    /// <summary>What has changed of one network.</summary>
    /// <param name="at">Its name in the source.</param>
    public void Report(InferredGraph network, Location at, Action<Diagnostic> report)
    {
        if (_lock.Error is not null) return;
        if (!_lock.Networks.TryGetValue(network.Graph.Class.FullName, out var locked))
        {
            Add(Rules.NotLocked, null, [network.Graph.Class.Name]);
            return;
        }

        if (LockComparison.Shapes(network, locked) is { } shapes) Add(Rules.LockedShapeChanged, locked, [network.Graph.Class.Name, shapes]);
        if (LockComparison.Costs(network, locked) is { } costs) Add(Rules.LockedCostChanged, locked, [network.Graph.Class.Name, costs]);
        if (LockComparison.Keys(network, locked) is { } keys) Add(Rules.LockedKeysChanged, locked, [network.Graph.Class.Name, keys]);

        void Add(Rule rule, LockedNetwork? network, string[] arguments) =>
            report(Diagnostic.Create(Descriptors.Of(rule), at, network is null ? null : [LineOf(network.Line)], [.. arguments]));
    }

    /// <summary>What is wrong with the file itself.</summary>
    /// <param name="names">Full names of the networks that the project has.</param>
    public void ReportFile(Func<IReadOnlyCollection<string>> names, Action<Diagnostic> report)
    {
        if (_lock.Error is var (line, why))
        {
            report(
                Diagnostic.Create(
                    Descriptors.Of(Rules.BadLock),
                    LineOf(line),
                    LockText.FileName,
                    Text.Invariant(line + 1),
                    why));
            return;
        }

        var known = names();
        foreach (var network in _lock.Networks.Values.Where(n => !known.Contains(n.Name)).OrderBy(n => n.Line))
            report(Diagnostic.Create(Descriptors.Of(Rules.StaleLock), LineOf(network.Line), network.Name));
    }

    /// <summary>Whether a file is the one to compare with.</summary>
    public bool Is(AdditionalText file) => file.Path == _file.Path;

    private Location LineOf(int line)
    {
        var span = _text.Lines.Count > line ? _text.Lines[line].Span : default;
        return Location.Create(_file.Path, span, _text.Lines.GetLinePositionSpan(span));
    }
}
