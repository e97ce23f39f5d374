// Making tensors: from managed memory, filled, ranges and random numbers.
#include "ngt.h"
#include <ATen/CPUGeneratorImpl.h>
#include <cstring>

using Generator = at::Generator;

namespace
{
    c10::optional<Generator> generator(Generator* g) { return g ? c10::optional<Generator>(*g) : c10::nullopt; }
    Tensor grad(Tensor t, bool on) { return on ? t.set_requires_grad(true) : t; }
}

// Copies the caller's memory: the tensor owns its elements.
NGT_TENSOR(from_bytes, (const void* data, int64_t bytes, const int64_t* dims, int64_t n, int type), [&] {
    auto t = at::empty(ngt::ints(dims, n), at::TensorOptions().dtype(static_cast<at::ScalarType>(type)));
    TORCH_CHECK(static_cast<int64_t>(t.nbytes()) == bytes, "shape ", t.sizes(), " needs ", t.nbytes(), " bytes, but the array has ", bytes);
    if (bytes) std::memcpy(t.data_ptr(), data, bytes);
    return t;
}())

#define NGT_OPTIONS int type, int device_type, int device_index, bool requires_grad
#define NGT_MAKE(expr) grad(expr, requires_grad)
#define OPTIONS ngt::options(type, device_type, device_index)

NGT_TENSOR(empty, (const int64_t* dims, int64_t n, NGT_OPTIONS), NGT_MAKE(at::empty(ngt::ints(dims, n), OPTIONS)))
NGT_TENSOR(zeros, (const int64_t* dims, int64_t n, NGT_OPTIONS), NGT_MAKE(at::zeros(ngt::ints(dims, n), OPTIONS)))
NGT_TENSOR(ones, (const int64_t* dims, int64_t n, NGT_OPTIONS), NGT_MAKE(at::ones(ngt::ints(dims, n), OPTIONS)))
NGT_TENSOR(full, (const int64_t* dims, int64_t n, NgtScalar value, NGT_OPTIONS), NGT_MAKE(at::full(ngt::ints(dims, n), value, OPTIONS)))
NGT_TENSOR(eye, (int64_t rows, int64_t columns, NGT_OPTIONS), NGT_MAKE(at::eye(rows, columns, OPTIONS)))
NGT_TENSOR(arange, (NgtScalar start, NgtScalar stop, NgtScalar step, NGT_OPTIONS), NGT_MAKE(at::arange(start, stop, step, OPTIONS)))
NGT_TENSOR(linspace, (double start, double end, int64_t steps, NGT_OPTIONS), NGT_MAKE(at::linspace(start, end, steps, OPTIONS)))
NGT_TENSOR(logspace, (double start, double end, int64_t steps, double base, NGT_OPTIONS), NGT_MAKE(at::logspace(start, end, steps, base, OPTIONS)))
NGT_TENSOR(rand, (const int64_t* dims, int64_t n, NGT_OPTIONS, Generator* g), NGT_MAKE(at::rand(ngt::ints(dims, n), generator(g), OPTIONS)))
NGT_TENSOR(randn, (const int64_t* dims, int64_t n, NGT_OPTIONS, Generator* g), NGT_MAKE(at::randn(ngt::ints(dims, n), generator(g), OPTIONS)))
NGT_TENSOR(randint, (int64_t low, int64_t high, const int64_t* dims, int64_t n, NGT_OPTIONS, Generator* g), NGT_MAKE(at::randint(low, high, ngt::ints(dims, n), generator(g), OPTIONS)))
NGT_TENSOR(randperm, (int64_t n, NGT_OPTIONS, Generator* g), NGT_MAKE(at::randperm(n, generator(g), OPTIONS)))

// Filling in place; "normal_" and its like are init's tools.
NGT_DO(normal_, (Tensor* x, double mean, double std, Generator* g), x->normal_(mean, std, generator(g)))
NGT_DO(uniform_, (Tensor* x, double from, double to, Generator* g), x->uniform_(from, to, generator(g)))
NGT_DO(bernoulli_, (Tensor* x, double p, Generator* g), x->bernoulli_(p, generator(g)))
NGT_DO(bernoulli_p_, (Tensor* x, Tensor* p, Generator* g), x->bernoulli_(*p, generator(g)))
NGT_TENSOR(bernoulli, (Tensor* x, Generator* g), x->bernoulli(generator(g)))
NGT_DO(exponential_, (Tensor* x, double lambda, Generator* g), x->exponential_(lambda, generator(g)))
NGT_DO(cauchy_, (Tensor* x, double median, double sigma, Generator* g), x->cauchy_(median, sigma, generator(g)))
NGT_DO(geometric_, (Tensor* x, double p, Generator* g), x->geometric_(p, generator(g)))
NGT_DO(log_normal_, (Tensor* x, double mean, double std, Generator* g), x->log_normal_(mean, std, generator(g)))
NGT_DO(random_, (Tensor* x, int64_t from, int64_t to, Generator* g), x->random_(from, to, generator(g)))
NGT_TENSOR(multinomial, (Tensor* x, int64_t samples, bool replacement, Generator* g), x->multinomial(samples, replacement, generator(g)))
NGT_TENSOR(poisson, (Tensor* x, Generator* g), at::poisson(*x, generator(g)))
NGT_DO(fill_, (Tensor* x, NgtScalar value), x->fill_(value))
NGT_DO(zero_, (Tensor* x), x->zero_())

// Generators. The default one is libtorch's own and is never freed.
NGT_API Generator* ngt_generator_default() { return new Generator(at::detail::getDefaultCPUGenerator()); }
NGT_API Generator* ngt_generator_new(uint64_t seed) { return new Generator(at::make_generator<at::CPUGeneratorImpl>(seed)); }
NGT_API void ngt_generator_free(Generator* g) { delete g; }
NGT_API uint64_t ngt_generator_initial_seed(Generator* g) { return g->current_seed(); }
NGT_DO(generator_seed, (Generator* g, uint64_t seed), std::lock_guard<std::mutex> lock(g->mutex()); g->set_current_seed(seed))
NGT_TENSOR(generator_state, (Generator* g), g->get_state())
NGT_DO(generator_set_state, (Generator* g, Tensor* state), std::lock_guard<std::mutex> lock(g->mutex()); g->set_state(*state))
