using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>One tile of a product, as the <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/> is asked for it.</summary>
internal readonly unsafe struct TileProduct<T> : IVectorWork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of the tile, up to <see cref="Tile{T}.MaxRows"/>.</summary>
    public required int Rows { get; init; }

    /// <summary><see cref="Tile{T}.Columns"/> or <see cref="Tile{T}.NarrowColumns"/>.</summary>
    public required int Columns { get; init; }

    /// <summary>Rows x k.</summary>
    public required LeftOperand<T> A { get; init; }

    /// <summary>k x columns.</summary>
    public required RightOperand<T> B { get; init; }

    /// <summary>Where the tile begins; its columns are contiguous.</summary>
    public required T* C { get; init; }

    /// <summary>Elements from one row of the tile to the next.</summary>
    public required nint CRow { get; init; }

    /// <summary>Steps of the outer k loop.</summary>
    public nint Outer { get; init; } = 1;

    /// <summary>Steps of the inner k loop.</summary>
    public required nint Inner { get; init; }

    /// <summary>What the sums start from and end as.</summary>
    public Epilogue<T> Epilogue { get; init; }

    public TileProduct()
    {
    }

    public void Run<TVector, TSimd>()
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        if (Columns == Tile<T>.Columns)
        {
            Run<TVector, TSimd, Size.Of2>();
        }
        else
        {
            Run<TVector, TSimd, Size.Of1>();
        }
    }

    private void Run<TVector, TSimd, TVectors>()
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
        where TVectors : unmanaged
    {
        switch (Rows)
        {
            case 1: MicroKernel<T, TVector, TSimd, Size.Of1, TVectors>.Run(this); break;
            case 2: MicroKernel<T, TVector, TSimd, Size.Of2, TVectors>.Run(this); break;
            case 3: MicroKernel<T, TVector, TSimd, Size.Of3, TVectors>.Run(this); break;
            case 4: MicroKernel<T, TVector, TSimd, Size.Of4, TVectors>.Run(this); break;
            case 5: MicroKernel<T, TVector, TSimd, Size.Of5, TVectors>.Run(this); break;
            case 6: MicroKernel<T, TVector, TSimd, Size.Of6, TVectors>.Run(this); break;
            case 7: MicroKernel<T, TVector, TSimd, Size.Of7, TVectors>.Run(this); break;
            case 8: MicroKernel<T, TVector, TSimd, Size.Of8, TVectors>.Run(this); break;
            case 9: MicroKernel<T, TVector, TSimd, Size.Of9, TVectors>.Run(this); break;
            case 10: MicroKernel<T, TVector, TSimd, Size.Of10, TVectors>.Run(this); break;
            case 11: MicroKernel<T, TVector, TSimd, Size.Of11, TVectors>.Run(this); break;
            case 12: MicroKernel<T, TVector, TSimd, Size.Of12, TVectors>.Run(this); break;
            case 13: MicroKernel<T, TVector, TSimd, Size.Of13, TVectors>.Run(this); break;
            case 14: MicroKernel<T, TVector, TSimd, Size.Of14, TVectors>.Run(this); break;
            default: throw new ArgumentOutOfRangeException(nameof(Rows), Rows, "A tile has 1 to 14 rows.");
        }
    }
}
