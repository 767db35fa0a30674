package org.inglenook.driver;

/** The kernel's memory allocator ({@code kmalloc} family). Sizes in bytes. */
@KernelInterface
public interface Heap {
  /** Returns the address of a block of at least {@code bytes} bytes, 8-byte aligned, or 0. */
  @ObjectRef(value = ObjectType.HEAP_BLOCK, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Writable
  int kmalloc(int bytes);

  /** Releases a block that {@link #kmalloc} returned; 0 is ignored. */
  void kfree(
      @ObjectRef(value = ObjectType.HEAP_BLOCK, lifetime = Lifetime.RELEASED, nullable = true)
          int block);

  /**
   * Returns {@code pages} whole, consecutive, page-aligned pages that a device may access, or 0.
   */
  @ObjectRef(value = ObjectType.HEAP_BLOCK, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Writable
  @Lends
  int allocatePages(@PageCount int pages);

  /** Releases pages that {@link #allocatePages} returned; 0 is ignored. */
  void freePages(
      @ObjectRef(value = ObjectType.HEAP_BLOCK, lifetime = Lifetime.RELEASED, nullable = true)
          @Lends
          int address,
      @PageCount int pages);
}
