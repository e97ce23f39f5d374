// What a tensor is: shape, type, place, gradient; its memory; and the modes of autograd.
#include "ngt.h"
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <cstring>

NGT_API int64_t ngt_dim(Tensor* x) { return x->dim(); }
NGT_API int ngt_dtype(Tensor* x) { return static_cast<int>(x->scalar_type()); }
NGT_API int ngt_device_type(Tensor* x) { return static_cast<int>(x->device().type()); }
NGT_API int ngt_device_index(Tensor* x) { return x->device().index(); }
NGT_API bool ngt_requires_grad(Tensor* x) { return x->requires_grad(); }
NGT_API bool ngt_is_leaf(Tensor* x) { return x->is_leaf(); }
NGT_API bool ngt_is_contiguous(Tensor* x) { return x->is_contiguous(); }
NGT_API int64_t ngt_numel(Tensor* x) { return x->numel(); }
NGT_API int64_t ngt_element_size(Tensor* x) { return x->element_size(); }
NGT_DO(sizes, (Tensor* x, int64_t* out), auto s = x->sizes(); std::copy(s.begin(), s.end(), out))
NGT_DO(strides, (Tensor* x, int64_t* out), auto s = x->strides(); std::copy(s.begin(), s.end(), out))
NGT_DO(storage_offset, (Tensor* x, int64_t* out), *out = x->storage_offset())
NGT_DO(size, (Tensor* x, int64_t dim, int64_t* out), *out = x->size(dim))
NGT_DO(stride, (Tensor* x, int64_t dim, int64_t* out), *out = x->stride(dim))
NGT_DO(data_ptr, (Tensor* x, void** out), *out = x->data_ptr())

NGT_DO(set_requires_grad, (Tensor* x, bool on), x->set_requires_grad(on))
NGT_DO(retain_grad, (Tensor* x), x->retain_grad())
NGT_DO(grad, (Tensor* x, Tensor** out), *out = ngt::own_or_null(x->grad()))
NGT_DO(set_grad, (Tensor* x, Tensor* g), x->mutable_grad() = ngt::undefined_or(g))
NGT_DO(backward, (Tensor** roots, int64_t n, Tensor** grads, int64_t grad_count, bool retain, bool create, Tensor** inputs, int64_t input_count),
    std::vector<Tensor> given = ngt::list(grads, grad_count);
    if (given.empty()) given.resize(n);
    torch::autograd::backward(ngt::list(roots, n), given, retain, create, ngt::list(inputs, input_count)))
NGT_DO(autograd_grad, (Tensor** outputs, int64_t n, Tensor** inputs, int64_t input_count, Tensor** grads, int64_t grad_count,
    bool retain, bool create, bool allow_unused, Tensor*** list, int64_t* count),
    auto result = torch::autograd::grad(ngt::list(outputs, n), ngt::list(inputs, input_count), ngt::list(grads, grad_count), retain, create, allow_unused);
    auto* handles = new Tensor*[result.size() + 1];
    for (size_t i = 0; i < result.size(); i++) handles[i] = ngt::own_or_null(result[i]);
    *list = handles;
    *count = static_cast<int64_t>(result.size()))

NGT_API bool ngt_grad_enabled() { return at::GradMode::is_enabled(); }
NGT_API void ngt_set_grad_enabled(bool on) { at::GradMode::set_enabled(on); }
NGT_API bool ngt_inference_enabled() { return c10::InferenceMode::is_enabled(); }
NGT_API void* ngt_inference_enter(bool on) { return new c10::InferenceMode(on); }
NGT_API void ngt_inference_leave(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }
NGT_API int ngt_num_threads() { return at::get_num_threads(); }
NGT_API int ngt_num_interop_threads() { return at::get_num_interop_threads(); }
NGT_DO(set_num_threads, (int n), at::set_num_threads(n))
NGT_DO(set_num_interop_threads, (int n), at::set_num_interop_threads(n))
