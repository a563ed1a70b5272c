package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** However much of a signature is wrong, it is one mistake; interfaces' type parameters are, too. */
class OneErrorForEachMethod {
  @Network
  interface Methods {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    <T> T generic(T image);
  //      ^ MethodMustNotBeGeneric

    @Relu
    <T extends Tensor> T bounded(T image, T other) throws Exception;
  //                     ^ MethodMustNotBeGeneric

    @Relu
    default int bodied(int image) {
  //            ^ MethodWithBody
      return image;
    }

    int counted(int image, long other);
  //    ^ MethodWithoutOperation

    <T> T plain(T any);
  //      ^ MethodWithoutOperation

    @Relu
    Tensor unread(String nothing);
  //                     ^ NotATensor

    boolean equals(Object other);

    int hashCode();

    String toString();
  }

  interface Generic<T, U> {
    @Relu
    T first(T image);
  //  ^ NotATensor

    @Relu
    T second(U first);
  //           ^ NotATensor
  }

  @Network
  interface OfGeneric extends Generic<Tensor, Tensor> {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();
  }
}
