namespace NetGen.Generator;

/// <summary>A diagnostic rule. {0} of the message format is the path of attributes that leads to the place.</summary>
internal sealed record Rule(string Id, string Title, string MessageFormat, RuleSeverity Severity = RuleSeverity.Error);

internal enum RuleSeverity
{
    /// <summary>Shown where an .editorconfig asks for it.</summary>
    Hidden,
    Info,
    Warning,
    Error,
}
