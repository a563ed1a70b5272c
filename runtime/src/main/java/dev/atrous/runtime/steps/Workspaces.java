package dev.atrous.runtime.steps;

/**
 * The workspaces of a network: as many as callers ever ran at the same time. A pass that fails does
 * not give its workspace back; the next one gets a new one.
 */
public final class Workspaces {

  private final int floats;
  private Workspace[] idle = new Workspace[1];
  private int count;

  /**
   * Creates an empty pool.
   *
   * @param floats memory of each workspace
   */
  public Workspaces(int floats) {
    this.floats = floats;
  }

  /** A workspace that no other caller has until it is released. */
  public synchronized Workspace acquire() {
    if (count == 0) {
      return new Workspace(floats);
    }
    Workspace workspace = idle[--count];
    idle[count] = null;
    return workspace;
  }

  /** Gives a workspace back for the next caller. */
  public synchronized void release(Workspace workspace) {
    if (count == idle.length) {
      idle = java.util.Arrays.copyOf(idle, 2 * count);
    }
    idle[count++] = workspace;
  }
}
