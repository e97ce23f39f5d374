namespace NetGen.Generator.Diagnostics;

/// <summary>A diagnostic rule. {0} of the message format is the path of attributes that leads to the place.</summary>
/// <param name="HasMaker">The message's last placeholder says which attribute made the tensor that doesn't fit.</param>
internal sealed record Rule(
    string Id,
    string Title,
    string MessageFormat,
    RuleSeverity Severity = RuleSeverity.Error,
    bool HasMaker = false);

internal enum RuleSeverity
{
    /// <summary>Shown where an .editorconfig asks for it.</summary>
    Hidden,
    Info,
    Warning,
    Error,
}
