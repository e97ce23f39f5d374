using System.Text;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// The state of a run between two epochs: everything that continues it as if it had never stopped. Random numbers and the learning rate are
/// functions of seed, epoch and step (<see cref="EpochRandom"/>, <see cref="OneCycle"/>), so that they need no state of their own.
/// </summary>
/// <param name="Network">The network's name.</param>
/// <param name="Layout">Its parameters and buffers.</param>
/// <param name="Settings">What must be the same for the run to be the same (seed, batch, data...), as a person reads it.</param>
/// <param name="Epoch">Number of finished epochs.</param>
/// <param name="History">What happened so far.</param>
public sealed record Checkpoint(
    string Network,
    StateLayout Layout,
    IReadOnlyDictionary<string, string> Settings,
    int Epoch,
    TrainingHistory History)
{
    internal byte[] Weights { get; init; } = [];

    internal byte[] Optimizer { get; init; } = [];

    /// <summary>Takes the state of a network and its optimizer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="optimizer">Its optimizer.</param>
    /// <param name="settings">The run's settings.</param>
    /// <param name="epoch">Number of finished epochs.</param>
    /// <param name="history">What happened so far.</param>
    /// <returns>The checkpoint, independent of later training.</returns>
    public static Checkpoint Take(
        nn.Module network,
        optim.Optimizer optimizer,
        IReadOnlyDictionary<string, string> settings,
        int epoch,
        TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) WithState(optimizer).save_state_dict(writer);
        return new(network.GetName(), StateLayout.Of(network), settings, epoch, history)
        {
            Weights = WeightsFile.ToBytes(network),
            Optimizer = memory.ToArray(),
        };
    }

    /// <summary>Says how this checkpoint's run differs from the one that wants to go on, one line per difference.</summary>
    /// <param name="network">The network to go on with.</param>
    /// <param name="settings">The settings to go on with.</param>
    /// <returns>The differences; empty when the checkpoint fits.</returns>
    public IReadOnlyList<string> DifferencesTo(nn.Module network, IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(settings);
        var differences = new List<string>();
        if (network.GetName() != Network) differences.Add($"network: the checkpoint has {Network}, this run {network.GetName()}");
        if (StateLayout.Of(network).DifferenceTo(Layout) is { } difference) differences.Add($"parameters: {difference}");
        foreach (string name in settings.Keys.Union(Settings.Keys))
        {
            string there = Settings.GetValueOrDefault(name, "none"), here = settings.GetValueOrDefault(name, "none");
            if (there != here) differences.Add($"{name}: the checkpoint has {there}, this run {here}");
        }

        return differences;
    }

    /// <summary>Puts the state back into a network and its optimizer.</summary>
    /// <param name="network">The network; see <see cref="DifferencesTo"/>.</param>
    /// <param name="optimizer">An optimizer of the same kind over the same parameters.</param>
    /// <exception cref="CheckpointException">The state is of another network.</exception>
    public void Restore(nn.Module network, optim.Optimizer optimizer)
    {
        WeightsFile.FromBytes(network, Weights, "The checkpoint");
        using var reader = new BinaryReader(new MemoryStream(Optimizer), Encoding.UTF8);
        WithState(optimizer).load_state_dict(reader);
    }

    /// <summary>Writes the checkpoint, replacing an earlier one only when it's complete.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, stream => CheckpointFormat.Write(this, stream));

    /// <summary>Reads a checkpoint and checks it whole.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="CheckpointException">The file is missing, truncated, damaged or of another version.</exception>
    public static Checkpoint Load(string path)
    {
        if (!File.Exists(path)) throw new CheckpointException($"{path}: there is no such checkpoint.");
        return CheckpointFormat.Read(File.ReadAllBytes(path), path);
    }

    private static OptimizerHelper WithState(optim.Optimizer optimizer) =>
        optimizer as OptimizerHelper
        ?? throw new ArgumentException(
            $"{optimizer?.GetType().Name ?? "null"} can't save its state; use one of torch.optim's optimizers.",
            nameof(optimizer));
}
