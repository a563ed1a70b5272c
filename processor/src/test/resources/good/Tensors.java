package good.tensors;

import dev.atrous.dsl.*;

/** The tensor by its qualified name, beside types of the names that generated code uses. */
class Tensors {
  @Network
  interface Qualified {
    @Input(channels = 3, height = 5, width = 5)
    dev.atrous.runtime.Tensor image();

    @SeparableConv(channels = 4)
    dev.atrous.runtime.Tensor stem(dev.atrous.runtime.Tensor image);
  }
}

class Tensor {}

class Weights {}

class Path {}

class List {}

class Window {}

class Parameters {}

class Arguments {}

class Generated {}

class Loops {}

class CompiledNetwork {}
