// Convolution, linear, normalisation, pooling and dropout: the operators with weights or windows.
#include "ngt.h"

using ngt::ints;
using ngt::optional;

namespace
{
    // A convolution over 1, 2 or 3 spatial dimensions; "Padding" is an explicit list or "same" / "valid".
    template <typename Padding>
    Tensor convolve(int64_t dims, const Tensor& x, const Tensor& w, const c10::optional<Tensor>& b, at::IntArrayRef stride, Padding padding, at::IntArrayRef dilation, int64_t groups)
    {
        if (dims == 1) return at::conv1d(x, w, b, stride, padding, dilation, groups);
        if (dims == 2) return at::conv2d(x, w, b, stride, padding, dilation, groups);
        return at::conv3d(x, w, b, stride, padding, dilation, groups);
    }
}

NGT_TENSOR(conv, (int64_t dims, Tensor* x, Tensor* w, Tensor* b, const int64_t* stride, const int64_t* padding, const int64_t* dilation, int64_t groups),
    convolve(dims, *x, *w, optional(b), ints(stride, dims), ints(padding, dims), ints(dilation, dims), groups))

NGT_TENSOR(conv_named, (int64_t dims, Tensor* x, Tensor* w, Tensor* b, const int64_t* stride, bool same, const int64_t* dilation, int64_t groups),
    convolve(dims, *x, *w, optional(b), ints(stride, dims), c10::string_view(same ? "same" : "valid"), ints(dilation, dims), groups))

NGT_TENSOR(conv_transpose, (int64_t dims, Tensor* x, Tensor* w, Tensor* b, const int64_t* stride, const int64_t* padding, const int64_t* output_padding, const int64_t* dilation, int64_t groups),
    dims == 1 ? at::conv_transpose1d(*x, *w, optional(b), ints(stride, 1), ints(padding, 1), ints(output_padding, 1), groups, ints(dilation, 1))
    : dims == 2 ? at::conv_transpose2d(*x, *w, optional(b), ints(stride, 2), ints(padding, 2), ints(output_padding, 2), groups, ints(dilation, 2))
    : at::conv_transpose3d(*x, *w, optional(b), ints(stride, 3), ints(padding, 3), ints(output_padding, 3), groups, ints(dilation, 3)))

NGT_TENSOR(linear, (Tensor* x, Tensor* w, Tensor* b), at::linear(*x, *w, optional(b)))

NGT_TENSOR(batch_norm, (Tensor* x, Tensor* mean, Tensor* var, Tensor* w, Tensor* b, bool training, double momentum, double eps),
    at::batch_norm(*x, optional(w), optional(b), optional(mean), optional(var), training, momentum, eps, true))
NGT_TENSOR(instance_norm, (Tensor* x, Tensor* mean, Tensor* var, Tensor* w, Tensor* b, bool use_input_stats, double momentum, double eps),
    at::instance_norm(*x, optional(w), optional(b), optional(mean), optional(var), use_input_stats, momentum, eps, true))
NGT_TENSOR(group_norm, (Tensor* x, int64_t groups, Tensor* w, Tensor* b, double eps), at::group_norm(*x, groups, optional(w), optional(b), eps))
NGT_TENSOR(layer_norm, (Tensor* x, const int64_t* shape, int64_t dims, Tensor* w, Tensor* b, double eps), at::layer_norm(*x, ints(shape, dims), optional(w), optional(b), eps))

// Krizhevsky et al. 2012, section 3.3, as PyTorch computes it: x / (k + alpha * mean of squares over "size" neighbouring channels) ^ beta.
static Tensor local_response_norm(const Tensor& x, int64_t size, double alpha, double beta, double k)
{
    TORCH_CHECK(x.dim() >= 3, "Expected 3D or higher dimensionality input (got ", x.dim(), " dimensions)");
    auto sizes = x.sizes();
    // Channels become the first spatial dimension of a one-channel image, everything after them the rest.
    auto squares = x.mul(x).reshape({sizes[0], 1, sizes[1], -1, x.dim() > 3 ? sizes[x.dim() - 1] : 1});
    auto padded = at::constant_pad_nd(squares, {0, 0, 0, 0, size / 2, (size - 1) / 2}, 0);
    auto mean = at::avg_pool3d(padded, {size, 1, 1}, {1, 1, 1}).reshape(sizes);
    return x.div(mean.mul(alpha).add(k).pow(beta));
}
NGT_TENSOR(local_response_norm, (Tensor* x, int64_t size, double alpha, double beta, double k), local_response_norm(*x, size, alpha, beta, k))

// An absent stride is the kernel's size: an empty list says so to libtorch.
NGT_TENSOR(max_pool, (int64_t dims, Tensor* x, const int64_t* kernel, const int64_t* stride, const int64_t* padding, const int64_t* dilation, bool ceil),
    dims == 1 ? at::max_pool1d(*x, ints(kernel, 1), ints(stride, stride ? 1 : 0), ints(padding, 1), ints(dilation, 1), ceil)
    : dims == 2 ? at::max_pool2d(*x, ints(kernel, 2), ints(stride, stride ? 2 : 0), ints(padding, 2), ints(dilation, 2), ceil)
    : at::max_pool3d(*x, ints(kernel, 3), ints(stride, stride ? 3 : 0), ints(padding, 3), ints(dilation, 3), ceil))

static std::tuple<Tensor, Tensor> max_pool_indices(int64_t dims, const Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool ceil)
{
    if (dims == 1) return at::max_pool1d_with_indices(x, kernel, stride, padding, dilation, ceil);
    if (dims == 2) return at::max_pool2d_with_indices(x, kernel, stride, padding, dilation, ceil);
    return at::max_pool3d_with_indices(x, kernel, stride, padding, dilation, ceil);
}
NGT_DO(max_pool_with_indices, (int64_t dims, Tensor* x, const int64_t* kernel, const int64_t* stride, const int64_t* padding, const int64_t* dilation, bool ceil, Tensor** values, Tensor** indices),
    auto result = max_pool_indices(dims, *x, ints(kernel, dims), ints(stride, stride ? dims : 0), ints(padding, dims), ints(dilation, dims), ceil);
    *values = ngt::own(std::get<0>(result)); *indices = ngt::own(std::get<1>(result)))

static Tensor avg_pool(int64_t dims, const Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride, at::IntArrayRef padding, bool ceil, bool count_pad, int64_t divisor)
{
    auto override = divisor ? c10::optional<int64_t>(divisor) : c10::nullopt;
    if (dims == 1) return at::avg_pool1d(x, kernel, stride, padding, ceil, count_pad);
    if (dims == 2) return at::avg_pool2d(x, kernel, stride, padding, ceil, count_pad, override);
    return at::avg_pool3d(x, kernel, stride, padding, ceil, count_pad, override);
}
NGT_TENSOR(avg_pool, (int64_t dims, Tensor* x, const int64_t* kernel, const int64_t* stride, const int64_t* padding, bool ceil, bool count_pad, int64_t divisor),
    avg_pool(dims, *x, ints(kernel, dims), ints(stride, stride ? dims : 0), ints(padding, dims), ceil, count_pad, divisor))

NGT_TENSOR(adaptive_avg_pool, (int64_t dims, Tensor* x, const int64_t* size),
    dims == 1 ? at::adaptive_avg_pool1d(*x, ints(size, 1)) : dims == 2 ? at::adaptive_avg_pool2d(*x, ints(size, 2)) : at::adaptive_avg_pool3d(*x, ints(size, 3)))

NGT_DO(adaptive_max_pool, (int64_t dims, Tensor* x, const int64_t* size, Tensor** values, Tensor** indices),
    auto result = dims == 1 ? at::adaptive_max_pool1d(*x, ints(size, 1)) : dims == 2 ? at::adaptive_max_pool2d(*x, ints(size, 2)) : at::adaptive_max_pool3d(*x, ints(size, 3));
    *values = ngt::own(std::get<0>(result)); *indices = ngt::own(std::get<1>(result)))

// Dropout p outside [0, 1] is refused by libtorch itself. In-place forms give the same storage back.
NGT_TENSOR(dropout, (Tensor* x, double p, bool training, bool inplace), inplace ? at::dropout_(*x, p, training) : at::dropout(*x, p, training))
NGT_TENSOR(feature_dropout, (Tensor* x, double p, bool training, bool inplace), inplace ? at::feature_dropout_(*x, p, training) : at::feature_dropout(*x, p, training))
NGT_TENSOR(alpha_dropout, (Tensor* x, double p, bool training, bool inplace), inplace ? at::alpha_dropout_(*x, p, training) : at::alpha_dropout(*x, p, training))
