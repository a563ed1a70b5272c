package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Layers named as what the generated class needs for itself. */
@Network interface AwkwardNames {
  @Input(channels = 2, height = 5, width = 5)
  Tensor work();

  @Input(channels = 2, height = 5, width = 5)
  Tensor memory();

  @Add
  Tensor index(Tensor work, Tensor memory);

  @Conv(kernel = 3, channels = 2) @BatchNorm @Relu
  Tensor result(Tensor index);

  @Conv(kernel = 3, channels = 2)
  Tensor image(Tensor result);

  @Relu
  Tensor run(Tensor image);

  @Sigmoid
  Tensor path(Tensor run);

  @Conv(kernel = 1, channels = 2)
  Tensor parameters(Tensor path);

  @Tanh
  Tensor output(Tensor parameters);

  @Relu
  Tensor at(Tensor output);

  @Relu
  Tensor x(Tensor at);

  @Conv(kernel = 1, channels = 2)
  Tensor loop(Tensor x);

  @Conv(kernel = 1, channels = 2)
  Tensor workspaces(Tensor loop);

  @Conv(kernel = 1, channels = 2)
  Tensor String(Tensor workspaces);

  @Conv(kernel = 1, channels = 2)
  Tensor Math(Tensor String);

  @Conv(kernel = 1, channels = 2)
  Tensor clone(Tensor Math);

  @Conv(kernel = 1, channels = 2)
  Tensor wait(Tensor clone);

  @Conv(kernel = 1, channels = 2)
  Tensor hashCode(Tensor wait);

  @Conv(kernel = 1, channels = 2)
  Tensor record(Tensor hashCode);

  @Conv(kernel = 1, channels = 2)
  Tensor _x(Tensor record);

  @Conv(kernel = 1, channels = 2)
  Tensor $(Tensor _x);

  @Conv(kernel = 1, channels = 2)
  Tensor Layers(Tensor $);

  @Conv(kernel = 1, channels = 2)
  Tensor Outputs(Tensor Layers);

  @Conv(kernel = 3, channels = 2)
  Tensor Conv1x1(Tensor Outputs);

  @Conv(kernel = 3, channels = 2)
  Tensor größe(Tensor Conv1x1);

  @Conv(kernel = 3, channels = 2)
  Tensor 層(Tensor größe);

  @Conv(kernel = 3, channels = 2)
  Tensor layers(Tensor 層);

  @Conv(kernel = 3, channels = 2)
  Tensor load(Tensor layers);

  @Conv(kernel = 3, channels = 2)
  Tensor random(Tensor load);

  @Conv(kernel = 3, channels = 2)
  Tensor toString(Tensor random);

  @Conv(kernel = 3, channels = 2)
  Tensor equals(Tensor toString);

  @Output
  @Conv(kernel = 3, channels = 2)
  Tensor weights(Tensor equals);

  @Output
  @Conv(kernel = 3, channels = 2)
  Tensor network(Tensor weights);

  @Output
  @Conv(kernel = 3, channels = 2)
  Tensor seed(Tensor network);

  @Output
  @Conv(kernel = 3, channels = 2)
  Tensor file(Tensor seed);

  @Output
  @Conv(kernel = 3, channels = 2)
  Tensor input(Tensor file);

  @Output
  @Conv(kernel = 3, channels = 2) @BatchNorm @Relu
  Tensor finish(Tensor input);
}
