using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Filling in place, with numbers and at random, and drawing from probabilities.
    public partial class Tensor
    {
        /// <summary>Sets all elements to a value.</summary>
        public Tensor fill_(Scalar value) => Same(Ngt.ngt_fill_(Safe, value.Value));

        /// <summary>Sets all elements to zero.</summary>
        public Tensor zero_() => Same(Ngt.ngt_zero_(Safe));

        /// <summary>Normal random numbers of this mean and standard deviation.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => Same(Ngt.ngt_normal_(Safe, mean, std, generator?.Handle ?? 0));

        /// <summary>Uniform random numbers in [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Same(Ngt.ngt_uniform_(Safe, from, to, generator?.Handle ?? 0));

        /// <summary>1 with probability p, else 0.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Same(Ngt.ngt_bernoulli_(Safe, p, generator?.Handle ?? 0));

        /// <summary>1 with the probabilities p, else 0.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Same(Ngt.ngt_bernoulli_p_(Safe, p.Safe, generator?.Handle ?? 0));

        /// <summary>Exponentially distributed numbers of this rate.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) => Same(Ngt.ngt_exponential_(Safe, lambda, generator?.Handle ?? 0));

        /// <summary>Cauchy-distributed numbers.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) => Same(Ngt.ngt_cauchy_(Safe, median, sigma, generator?.Handle ?? 0));

        /// <summary>Geometrically distributed numbers, from 1.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Same(Ngt.ngt_geometric_(Safe, p, generator?.Handle ?? 0));

        /// <summary>Numbers whose logarithm is normal with this mean and deviation.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) => Same(Ngt.ngt_log_normal_(Safe, mean, std, generator?.Handle ?? 0));

        /// <summary>Uniform random integers from <paramref name="from"/> to <paramref name="to"/> - 1.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) => Same(Ngt.ngt_random_(Safe, (long)from, (long)to, generator?.Handle ?? 0));

        /// <summary>0 or 1, each element being the probability of 1.</summary>
        public Tensor bernoulli(Generator? generator = null) => Ngt.New(Ngt.ngt_bernoulli(Safe, generator?.Handle ?? 0));

        /// <summary>Indices (Int64) drawn with these probabilities, row by row.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Ngt.New(Ngt.ngt_multinomial(Safe, num_samples, replacement, generator?.Handle ?? 0));

        /// <summary>Poisson-distributed numbers, each element being the rate.</summary>
        public Tensor poisson(Generator? generator = null) => Ngt.New(Ngt.ngt_poisson(Safe, generator?.Handle ?? 0));
    }
}
