using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;

namespace NetGen.Generator.Advice;

/// <summary>A network as advisers look at it: its steps in order, who makes and who reads each value, and what each costs.</summary>
internal sealed class AdvisedNetwork
{
    /// <summary>The size at which layers of a symbolic network are weighed against each other.</summary>
    private const long Nominal = 224;

    private readonly StepList _list;
    private readonly List<Step>[] _readers;
    private readonly HashSet<int> _results;

    public AdvisedNetwork(InferredGraph inferred, NetworkDeclaration network)
    {
        (Inferred, Network) = (inferred, network);
        _list = StepList.Of(inferred.Graph);
        _readers = new List<Step>[_list.Shapes.Count];
        for (int value = 0; value < _readers.Length; value++) _readers[value] = [];
        foreach (var step in _list.Steps)
        {
            foreach (int value in step.Inputs)
                _readers[value].Add(step);
        }

        _results = [.. _list.Results.Select(r => r.Value)];
        TotalMacs = Math.Max(1, inferred.Rows.Where(r => !r.IsAuxiliary).Sum(r => (double)Weigh(r.Macs)));
    }

    public InferredGraph Inferred { get; }

    public NetworkDeclaration Network { get; }

    public string Name => Inferred.Graph.Class.Name;

    /// <summary>In order of execution, as <see cref="InferredGraph.Rows"/>.</summary>
    public IReadOnlyList<Step> Steps => _list.Steps;

    public Shape Input => _list.Shapes[0];

    /// <summary>What the network gives back.</summary>
    public IEnumerable<(int Value, bool IsAuxiliary)> Results => _list.Results;

    /// <summary>Multiply-accumulates in evaluation, of symbolic sizes for 224 x 224.</summary>
    public double TotalMacs { get; }

    /// <summary>The steps that read a value, a step twice where it reads it twice.</summary>
    public IReadOnlyList<Step> Readers(int value) => _readers[value];

    /// <summary>The only step that reads what a step makes; null where there are several, or the value is a result.</summary>
    public Step? OnlyReader(Step step) => _readers[step.Output] is [var reader] && !_results.Contains(step.Output) ? reader : null;

    /// <summary>The step that made a value, null for the network's input.</summary>
    public Step? Maker(int value) => value == 0 ? null : _list.Steps[value - 1];

    public LayerRow RowOf(Step step) => Inferred.Rows[step.Output - 1];

    /// <summary>A layer's share of the network's multiply-accumulates, 0 to 1.</summary>
    public double Share(Step step) => step.Layer is { } layer ? Weigh(layer.Macs) / TotalMacs : 0;

    private static long Weigh(Dim macs)
    {
        try
        {
            return Math.Max(0, macs.Evaluate(Nominal, Nominal));
        }
        catch (OverflowException)
        {
            return long.MaxValue;
        }
    }
}
