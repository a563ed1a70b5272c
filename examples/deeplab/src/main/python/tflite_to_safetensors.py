"""Turns Google's deeplabv3_257_mv_gpu.tflite into the safetensors file that `segment` reads.

usage: python3 tflite_to_safetensors.py deeplabv3_257_mv_gpu.tflite deeplabv3_257_mv_gpu.safetensors

Needs Python 3.8 or later and nothing else. A .tflite file is a FlatBuffer; the numbers of fields
below are those of TensorFlow's schema.fbs. Kernels become PyTorch's: output channels, input channels
of a group, rows, columns. Numbers are moved, never computed with.
"""
import array
import json
import struct
import sys

CONV_2D, DEPTHWISE_CONV_2D = 3, 4
FLOAT32 = 0


def names():
    """What the declared network calls its convolutions, in the order of the published graph."""
    yield "MobilenetV2.Conv"
    for stage in range(17):
        block = "MobilenetV2.expanded_conv" + ("" if stage == 0 else f"_{stage}")
        if stage > 0:
            yield block + ".expand"
        yield block + ".depthwise"
        yield block + ".project.BatchNorm.FusedBatchNorm"
    yield from ("image_pooling", "aspp0", "concat_projection", "logits.semantic")


class Table:
    """A table of a FlatBuffer: fields by number."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def field(self, number):
        (back,) = struct.unpack_from("<i", self.data, self.at)
        vtable = self.at - back
        (size,) = struct.unpack_from("<H", self.data, vtable)
        if 4 + 2 * number >= size:
            return None
        (offset,) = struct.unpack_from("<H", self.data, vtable + 4 + 2 * number)
        return self.at + offset if offset else None

    def number(self, number, kind):
        at = self.field(number)
        return 0 if at is None else struct.unpack_from("<" + kind, self.data, at)[0]

    def vector(self, number):
        """The position of a vector's first element, and how many there are."""
        at = self.field(number)
        if at is None:
            return 0, 0
        at += struct.unpack_from("<I", self.data, at)[0]
        return at + 4, struct.unpack_from("<I", self.data, at)[0]

    def numbers(self, number):
        at, count = self.vector(number)
        return list(struct.unpack_from(f"<{count}i", self.data, at))

    def tables(self, number):
        at, count = self.vector(number)
        places = [at + 4 * index for index in range(count)]
        return [Table(self.data, p + struct.unpack_from("<I", self.data, p)[0]) for p in places]


def read(path):
    """The kernels and biases of all convolutions, with the shape of what comes out."""
    with open(path, "rb") as file:
        data = file.read()
    if data[4:8] != b"TFL3":
        sys.exit(f"{path} is no .tflite file")
    model = Table(data, struct.unpack_from("<I", data)[0])
    codes = [max(code.number(0, "b"), code.number(3, "i")) for code in model.tables(1)]
    buffers, graph = model.tables(4), model.tables(2)[0]
    tensors = graph.tables(0)

    def constant(index):
        shape = tensors[index].numbers(0)
        at, length = buffers[tensors[index].number(2, "I")].vector(0)
        count = 1
        for size in shape:
            count *= size
        if tensors[index].number(1, "b") != FLOAT32 or length != 4 * count:
            sys.exit("the weights are not 32-bit floats; take the file with _gpu in its name")
        return shape, array.array("f", data[at : at + length])

    for operator in graph.tables(3):
        code = codes[operator.number(0, "I")]
        if code in (CONV_2D, DEPTHWISE_CONV_2D):
            _, kernel, bias = operator.numbers(1)
            output = tensors[operator.numbers(2)[0]].numbers(0)
            yield code == DEPTHWISE_CONV_2D, constant(kernel), constant(bias), output


def transposed(depthwise, shape, values):
    """From [O, rows, columns, I] to [O, I, rows, columns]; depthwise from [1, rows, columns, O]."""
    first, rows, columns, last = shape
    out, into = (last, 1) if depthwise else (first, last)
    result = array.array("f", bytes(4 * len(values)))
    at = 0
    for o in range(out):
        for i in range(into):
            for pixel in range(rows * columns):
                channel = pixel * last + o if depthwise else (o * rows * columns + pixel) * last + i
                result[at] = values[channel]
                at += 1
    return [out, into, rows, columns], result


def main(source, target):
    layers = list(read(source))
    wanted = list(names())
    if len(layers) != len(wanted):
        sys.exit(f"{source} has {len(layers)} convolutions, not {len(wanted)}: another network")
    tensors = {}
    for name, (depthwise, (shape, values), bias, output) in zip(wanted, layers):
        if (name == "image_pooling") != (output[1:3] == [1, 1]):
            sys.exit(f"{name} has an output of {output}: the graph is in another order")
        tensors[name + ".weight"] = transposed(depthwise, shape, values)
        tensors[name + ".bias"] = bias
    header, at = {}, 0
    for name, (shape, values) in tensors.items():
        end = at + 4 * len(values)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [at, end]}
        at = end
    text = json.dumps(header).encode()
    with open(target, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, values in tensors.values():
            file.write(values.tobytes())
    print(f"{target}: {len(tensors)} tensors, {at // 4} numbers")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
