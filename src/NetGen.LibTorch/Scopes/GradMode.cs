using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, results don't remember how they were computed.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Until disposed, results remember how they were computed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Until disposed, results do or don't remember how they were computed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether results remember how they were computed.</summary>
    public static bool is_grad_enabled() => Ngt.ngt_grad_enabled();

    /// <summary>Until disposed, as <see cref="no_grad"/> and without version counters: results can't take part in training later.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether inference mode is on.</summary>
    public static bool is_inference_mode_enabled() => Ngt.ngt_inference_enabled();

    private sealed class GradMode : IDisposable
    {
        private readonly bool _before = Ngt.ngt_grad_enabled();

        public GradMode(bool on) => Ngt.ngt_set_grad_enabled(on);

        public void Dispose() => Ngt.ngt_set_grad_enabled(_before);
    }

    private sealed class InferenceMode(bool on) : IDisposable
    {
        private nint _guard = Ngt.ngt_inference_enter(on);

        public void Dispose()
        {
            if (_guard != 0) Ngt.ngt_inference_leave(_guard);
            _guard = 0;
        }
    }
}
