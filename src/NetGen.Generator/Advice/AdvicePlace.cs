using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Reporting;

namespace NetGen.Generator.Advice;

/// <summary>Finds the attribute that advice asks to change: the one in which the argument in question is a constant, or left out.</summary>
internal sealed class AdvicePlace
{
    private readonly NetworkDeclaration _network;
    private readonly Dictionary<string, BlockDeclaration> _blocks;
    private readonly ArgumentFinder _finder;

    public AdvicePlace(NetworkDeclaration network)
    {
        _network = network;
        _blocks = network.Blocks.ToDictionary(b => b.FullName, StringComparer.Ordinal);
        _finder = new(name => _blocks.TryGetValue(name, out var block) ? block : null);
    }

    /// <summary>
    /// The link of an origin at which an argument of its layer is decided (that of the layer where no argument is asked for, -1 for the
    /// class), and what the argument is called there; null where it is left out and a block's default decides.
    /// </summary>
    public (int Link, string? Name) Decide(Origin origin, string? argument)
    {
        int link = origin.Links.Count - 1;
        while (link > 0 && argument is not null)
        {
            if (!_blocks.TryGetValue(origin.Links[link].Owner, out var block)) break;
            if (Parameter(block, block.Attributes[origin.Links[link].Attribute], argument) is not { } parameter) break;
            // An argument that the user leaves out is decided by the block.
            var user = origin.Links[link - 1];
            if (_finder.Find(UseAt(user), parameter).Count == 0) return (link, null);
            (link, argument) = (link - 1, parameter);
        }

        return (link, argument);
    }

    private AttributeUse UseAt(OriginLink link) =>
        link.Owner == _network.Class.FullName ? _network.Attributes[link.Attribute] : _blocks[link.Owner].Attributes[link.Attribute];

    /// <summary>The one parameter of a block that an argument within it is an expression of.</summary>
    private string? Parameter(BlockDeclaration block, AttributeUse use, string argument)
    {
        if (_finder.Find(use, argument) is not [var index]
            || use.Arguments[index].Value is not TextValue text
            || !Expression.Parse(text.Text).IsExpression(out var expression))
        {
            return null;
        }

        var used = expression.Variables.Where(v => block.Parameters.Any(p => p.Name == v)).ToList();
        return used.Count == 1 ? used[0] : null;
    }
}
