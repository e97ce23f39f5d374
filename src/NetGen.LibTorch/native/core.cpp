// Handles, errors and counts: what all other sources stand on.
#include "ngt.h"
#include <string>

namespace
{
    thread_local std::string last_error;
    std::atomic<int64_t> live{0};
    std::atomic<int64_t> peak{0};
}

void ngt::set_error(const char* what) { last_error = what; }

Tensor* ngt::own(Tensor tensor)
{
    auto* handle = new Tensor(std::move(tensor));
    auto now = live.fetch_add(1) + 1;
    auto top = peak.load();
    while (now > top && !peak.compare_exchange_weak(top, now)) { }
    return handle;
}

Tensor* ngt::own_or_null(Tensor tensor) { return tensor.defined() ? own(std::move(tensor)) : nullptr; }

void ngt::give(const std::vector<Tensor>& tensors, Tensor*** list, int64_t* count)
{
    auto* handles = new Tensor*[tensors.size() + 1];
    for (size_t i = 0; i < tensors.size(); i++) handles[i] = own(tensors[i]);
    *list = handles;
    *count = static_cast<int64_t>(tensors.size());
}

NGT_API const char* ngt_last_error() { return last_error.c_str(); }
NGT_API int64_t ngt_live_tensors() { return live.load(); }
NGT_API int64_t ngt_peak_tensors() { return peak.load(); }
NGT_API void ngt_list_free(Tensor** list) { delete[] list; }
NGT_API void ngt_tensor_free(Tensor* tensor)
{
    if (!tensor) return;
    delete tensor;
    live.fetch_sub(1);
}
