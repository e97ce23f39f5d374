// Reading and writing by index, mask and position.
#include "ngt.h"
#include <ATen/TensorIndexing.h>

using at::indexing::TensorIndex;

// One index as the managed side describes it: 0 number, 1 slice, 2 ellipsis, 3 none (a new dimension), 4 bool, 5 tensor.
// A bound of a slice that is not given is INT64_MIN.
struct NgtIndex
{
    int64_t kind, start, stop, step;
    Tensor* tensor;
};

namespace
{
    c10::optional<int64_t> bound(int64_t value) { return value == INT64_MIN ? c10::nullopt : c10::optional<int64_t>(value); }

    std::vector<TensorIndex> indices(const NgtIndex* p, int64_t n)
    {
        std::vector<TensorIndex> result;
        for (int64_t i = 0; i < n; i++)
        {
            auto& x = p[i];
            switch (x.kind)
            {
                case 0: result.emplace_back(x.start); break;
                case 1: result.emplace_back(at::indexing::Slice(bound(x.start), bound(x.stop), bound(x.step))); break;
                case 2: result.emplace_back(at::indexing::Ellipsis); break;
                case 3: result.emplace_back(at::indexing::None); break;
                case 4: result.emplace_back(x.start != 0); break;
                default: result.emplace_back(*x.tensor); break;
            }
        }
        return result;
    }
}

NGT_TENSOR(index, (Tensor* x, const NgtIndex* p, int64_t n), x->index(indices(p, n)))
NGT_DO(index_put_, (Tensor* x, const NgtIndex* p, int64_t n, Tensor* value), x->index_put_(indices(p, n), *value))
NGT_DO(index_put_s_, (Tensor* x, const NgtIndex* p, int64_t n, NgtScalar value), x->index_put_(indices(p, n), value))
NGT_DO(index_put_list_, (Tensor* x, Tensor** p, int64_t n, Tensor* value, bool accumulate),
    c10::List<c10::optional<Tensor>> list;
    for (int64_t i = 0; i < n; i++) list.push_back(ngt::optional(p[i]));
    x->index_put_(list, *value, accumulate))
NGT_TENSOR(index_select, (Tensor* x, int64_t dim, Tensor* index), x->index_select(dim, *index))
NGT_TENSOR(index_add, (Tensor* x, int64_t dim, Tensor* index, Tensor* source, NgtScalar alpha), x->index_add(dim, *index, *source, alpha))
NGT_DO(index_add_, (Tensor* x, int64_t dim, Tensor* index, Tensor* source, NgtScalar alpha), x->index_add_(dim, *index, *source, alpha))
NGT_TENSOR(index_copy, (Tensor* x, int64_t dim, Tensor* index, Tensor* source), x->index_copy(dim, *index, *source))
NGT_DO(index_copy_, (Tensor* x, int64_t dim, Tensor* index, Tensor* source), x->index_copy_(dim, *index, *source))
NGT_TENSOR(index_fill, (Tensor* x, int64_t dim, Tensor* index, NgtScalar value), x->index_fill(dim, *index, value))
NGT_DO(index_fill_, (Tensor* x, int64_t dim, Tensor* index, NgtScalar value), x->index_fill_(dim, *index, value))
NGT_TENSOR(gather, (Tensor* x, int64_t dim, Tensor* index), x->gather(dim, *index))
NGT_TENSOR(scatter, (Tensor* x, int64_t dim, Tensor* index, Tensor* src), x->scatter(dim, *index, *src))
NGT_DO(scatter_, (Tensor* x, int64_t dim, Tensor* index, Tensor* src), x->scatter_(dim, *index, *src))
NGT_TENSOR(scatter_add, (Tensor* x, int64_t dim, Tensor* index, Tensor* src), x->scatter_add(dim, *index, *src))
NGT_DO(scatter_add_, (Tensor* x, int64_t dim, Tensor* index, Tensor* src), x->scatter_add_(dim, *index, *src))
NGT_TENSOR(masked_fill, (Tensor* x, Tensor* mask, NgtScalar value), x->masked_fill(*mask, value))
NGT_DO(masked_fill_, (Tensor* x, Tensor* mask, NgtScalar value), x->masked_fill_(*mask, value))
NGT_TENSOR(masked_select, (Tensor* x, Tensor* mask), x->masked_select(*mask))
NGT_TENSOR(masked_scatter, (Tensor* x, Tensor* mask, Tensor* value), x->masked_scatter(*mask, *value))
NGT_DO(masked_scatter_, (Tensor* x, Tensor* mask, Tensor* value), x->masked_scatter_(*mask, *value))
NGT_TENSOR(take, (Tensor* x, Tensor* index), x->take(*index))
NGT_TENSOR(take_along_dim, (Tensor* x, Tensor* indices, int64_t dim), x->take_along_dim(*indices, dim))
NGT_TENSOR(where, (Tensor* x, Tensor* condition, Tensor* y), at::where(*condition, *x, *y))
NGT_TENSOR(nonzero, (Tensor* x), x->nonzero())
NGT_TENSOR(argwhere, (Tensor* x), x->argwhere())
NGT_TENSOR(isin, (Tensor* x, Tensor* test, bool unique, bool invert), at::isin(*x, *test, unique, invert))
NGT_TENSOR(bucketize, (Tensor* x, Tensor* boundaries, bool int32, bool right), at::bucketize(*x, *boundaries, int32, right))
NGT_TENSOR(searchsorted, (Tensor* sequence, Tensor* values, bool int32, bool right, Tensor* sorter), at::searchsorted(*sequence, *values, int32, right, c10::nullopt, ngt::optional(sorter)))
NGT_TENSOR(repeat_interleave_t, (Tensor* x, Tensor* repeats, int64_t dim, bool flat), x->repeat_interleave(*repeats, flat ? c10::nullopt : c10::optional<int64_t>(dim)))
