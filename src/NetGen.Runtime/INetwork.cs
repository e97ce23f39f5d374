namespace NetGen;

/// <summary>A network that NetGen generated. What works on all of them, such as an export, finds the description here.</summary>
public interface INetwork
{
    /// <summary>The network's layers, edges, shapes and costs; the class's own <c>Graph</c>.</summary>
    NetworkGraph Graph { get; }
}
