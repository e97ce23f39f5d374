// PyTorch's own file format for one tensor, as torch::save and torch::load write and read it.
#include "ngt.h"
#include <torch/serialize.h>

NGT_DO(save_file, (Tensor* x, const char* path), torch::save(*x, std::string(path)))
NGT_TENSOR(load_file, (const char* path), [&] { Tensor t; torch::load(t, std::string(path)); return t; }())
