package dev.atrous.runtime;

import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.util.List;

/**
 * What every generated network is. Its own methods load it, run it, and run each of its layers; a
 * network may be used by any number of threads at the same time, and nothing about it changes but
 * the {@linkplain #setThreads number of threads} of a pass.
 */
public abstract class CompiledNetwork {

  /** Where each pass gets the memory and the threads that it works with. */
  protected final Workspaces workspaces;

  /** For generated classes. */
  protected CompiledNetwork(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** What the processor knows about the network; prints as a table. */
  public abstract NetworkSummary summary();

  /** The layers in the order in which they are computed. */
  public final List<LayerSummary> layers() {
    return summary().layers();
  }

  /** For generated classes: what is done with an image of a batch. */
  @FunctionalInterface
  protected interface ImageTask {

    void run(Workspace work, int image);
  }

  /** For generated classes: a layer by itself, on the images of a batch one after the other. */
  protected final void each(int batch, ImageTask task) {
    Workspace work = workspaces.acquire();
    try {
      for (int image = 0; image < batch; image++) {
        task.run(work, image);
      }
    } finally {
      workspaces.release(work);
    }
  }

  /**
   * For generated classes: times the steps of a pass.
   *
   * @param batch images of the pass
   */
  protected final Profile profile(int batch, Runnable pass) {
    return new Profiler(summary(), workspaces, batch).profile(pass);
  }

  /** On how many threads a pass runs at the most, the caller's among them. */
  public final int threads() {
    return workspaces.threads();
  }

  /**
   * Sets on how many threads a pass runs at the most: the caller's and threads that all networks of
   * the process share. At first it is what the system property {@code atrous.threads} says, or else
   * the number of processors. The rows of a layer's output are divided among the threads, image by
   * image of a batch; the result is the same bits for every number.
   *
   * <p>A pass takes fewer threads than this where there are fewer processors, and where other
   * callers compute at the same time: all of them together take one thread for each processor, and
   * as many callers as processors run each on its own thread alone. A pass goes on if its caller is
   * interrupted, and leaves the interrupt status set.
   *
   * @param threads 1 for the caller's thread alone; holds for passes that begin from now on
   * @throws IllegalArgumentException if it is less than 1
   */
  public final void setThreads(int threads) {
    workspaces.setThreads(threads);
  }
}
