package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** In a class, in an interface, in a record, in an enum. */
public class Nesting {
  @Network
  public interface InClass {
    @Input(channels = 3, height = 5, width = 5)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  interface Outer {
    @Network
    interface InInterface {
      @Input(channels = 3, height = 5, width = 5)
      Tensor image();

      @Relu
      Tensor stem(Tensor image);
    }
  }

  record Holder(int number) {
    @Network
    interface InRecord {
      @Input(channels = 3, height = 5, width = 5)
      Tensor image();

      @Relu
      Tensor stem(Tensor image);
    }
  }

  protected static class Protected {
    @Network
    protected interface InProtected {
      @Input(channels = 3, height = 5, width = 5)
      Tensor image();

      @Relu
      Tensor stem(Tensor image);
    }
  }
}
