using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// An exponential moving average of a network's parameters: after each step average = decay * average + (1 - decay) * weight. It begins
/// with the weights at the time when it is made. Polyak's average, the plain mean of the weights of all steps, is another: this one
/// forgets. Buffers, such as the running means of batch normalization, are averages already and stay the network's.
/// </summary>
public sealed class WeightAverage : IDisposable
{
    private readonly nn.Module _module;
    private readonly Dictionary<string, Tensor> _averages;
    private readonly Scalar _kept, _taken;
    private bool _isApplied;

    /// <summary>Begins an average.</summary>
    /// <param name="module">The network; the caller's to dispose.</param>
    /// <param name="decay">How much of the old average stays at each update, 0 or more and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decay isn't 0 or more and below 1.</exception>
    public WeightAverage(nn.Module module, double decay = 0.9999)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (decay is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(decay),
                decay,
                "The decay of an average of weights must be 0 or more and below 1.");
        }

        using var noGradient = no_grad();
        (_module, Decay, _kept, _taken) = (module, decay, decay, 1 - decay);
        _averages = module.named_parameters().ToDictionary(p => p.name, p => Copy(p.parameter).DetachFromDisposeScope());
    }

    /// <summary>How much of the old average stays at each update.</summary>
    public double Decay { get; }

    /// <summary>Takes the weights of now into the average: call it after each training step.</summary>
    /// <exception cref="InvalidOperationException">The network holds the average, after <see cref="Apply"/>.</exception>
    public void Update()
    {
        if (_isApplied)
        {
            throw new InvalidOperationException(
                "The network holds the average of its weights: dispose what Apply() returned before training goes on.");
        }

        using var noGradient = no_grad();
        foreach (var (name, parameter) in _module.named_parameters())
        {
            // Each step has a name: a tensor that nothing holds can be collected while libtorch reads it.
            using var weight = parameter.detach();
            _averages[name].mul_(_kept).add_(weight, _taken);
        }

        GC.KeepAlive(this);
    }

    /// <summary>Puts the average into the network, to evaluate or save it.</summary>
    /// <returns>Gives the network its own weights back when it is disposed.</returns>
    /// <exception cref="InvalidOperationException">The network holds the average already.</exception>
    public IDisposable Apply()
    {
        if (_isApplied) throw new InvalidOperationException("The network holds the average of its weights already.");
        Swap();
        return new Applied(this);
    }

    /// <summary>Disposes the average; the network keeps its weights.</summary>
    public void Dispose()
    {
        foreach (var average in _averages.Values) average.Dispose();
        _averages.Clear();
        _kept.Dispose();
        _taken.Dispose();
    }

    private void Swap()
    {
        using var noGradient = no_grad();
        foreach (var (name, parameter) in _module.named_parameters())
        {
            using var weight = Copy(parameter);
            parameter.copy_(_averages[name]);
            _averages[name].copy_(weight);
        }

        _isApplied = !_isApplied;
        // The finalizers of a network that nothing holds dispose its parameters.
        GC.KeepAlive(this);
    }

    private static Tensor Copy(Tensor parameter)
    {
        using var weight = parameter.detach();
        return weight.clone();
    }

    private sealed class Applied(WeightAverage average) : IDisposable
    {
        private bool _isDisposed;

        public void Dispose()
        {
            if (!_isDisposed) average.Swap();
            _isDisposed = true;
        }
    }
}
