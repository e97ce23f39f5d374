using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers (Mersenne twister) on the processor.</summary>
    public class Generator : IDisposable
    {
        private readonly bool _shared;

        /// <summary>A source of its own.</summary>
        /// <param name="seed">Where it starts.</param>
        /// <param name="device">The processor.</param>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Handle = Ngt.ngt_generator_new(seed);
            this.device = device ?? CPU;
        }

        private Generator(nint handle, bool shared) => (Handle, _shared, device) = (handle, shared, CPU);

        /// <summary>Frees the native generator.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The source that all operators use which are not given another.</summary>
        public static Generator Default { get; } = new(Ngt.ngt_generator_default(), shared: true);

        /// <summary>The address of the native generator.</summary>
        public nint Handle { get; private set; }

        /// <summary>Where the numbers are made.</summary>
        public Device device { get; private set; }

        /// <summary>Starts over from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            Ngt.Check(Ngt.ngt_generator_seed(Handle, unchecked((ulong)seed)));
            return this;
        }

        /// <summary>Starts over from a seed that nobody can foresee, and gives it back.</summary>
        public long seed()
        {
            var seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed it last started from.</summary>
        public long initial_seed() => unchecked((long)Ngt.ngt_generator_initial_seed(Handle));

        /// <summary>Where it stands, as a vector of bytes.</summary>
        public Tensor get_state() => Ngt.New(Ngt.ngt_generator_state(Handle));

        /// <summary>Goes on from where <see cref="get_state"/> was asked.</summary>
        public void set_state(Tensor value) => Ngt.Check(Ngt.ngt_generator_set_state(Handle, value.Safe));

        /// <summary>Frees the native generator; the default one stays.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator; the default one stays.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_shared || Handle == 0) return;
            Ngt.ngt_generator_free(Handle);
            Handle = 0;
        }
    }

    /// <summary>Starts the default source over from a seed.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Starts the default source over from a seed that nobody can foresee.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed the default source last started from.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>Where the default source stands.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Lets the default source go on from where <see cref="get_rng_state"/> was asked.</summary>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>The default source of random numbers.</summary>
    public static class random
    {
        /// <summary>Starts the default source over from a seed.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>Starts the default source over from a seed that nobody can foresee.</summary>
        public static long seed() => torch.seed();

        /// <summary>The seed the default source last started from.</summary>
        public static long initial_seed() => torch.initial_seed();

        /// <summary>Where the default source stands.</summary>
        public static Tensor get_rng_state() => torch.get_rng_state();

        /// <summary>Lets the default source go on from a state.</summary>
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
