using Course.Cnn.Gpu.Devices;

namespace Course.Cnn.Gpu.Products;

/// <summary>Tiles in shared memory, <see cref="SharedTile"/>.</summary>
internal sealed class SharedProduct<TTile> : TiledProduct
    where TTile : struct, ITile
{
    public override int GroupSize => TTile.Side * TTile.Side;

    protected override int TileRows => TTile.Side;

    protected override int TileColumns => TTile.Side;

    protected override int Step => TTile.Side;

    protected override void Start<TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result) =>
        Launch(this, SharedTile.Run<TTile, TLeft, TRight>, left, right, sizes, finish, result);
}

/// <summary>Sums in registers, <see cref="RegisterTile"/>.</summary>
internal sealed class RegisterProduct<TTile> : TiledProduct
    where TTile : struct, ITile
{
    public override int GroupSize => TTile.Side / 4 * (TTile.Side / 4);

    protected override int TileRows => TTile.Side;

    protected override int TileColumns => TTile.Side;

    protected override int Step => TTile.Side / 4;

    protected override void Start<TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result) =>
        Launch(this, RegisterTile.Run<TTile, TLeft, TRight>, left, right, sizes, finish, result);
}

/// <summary>Twice as many sums, and a tile ahead, <see cref="WideTile"/>.</summary>
internal sealed class WideProduct<TTile> : TiledProduct
    where TTile : struct, ITile
{
    public override int GroupSize => TTile.Side / 4 * (TTile.Side / 4);

    protected override int TileRows => 2 * TTile.Side;

    protected override int TileColumns => TTile.Side;

    protected override int Step => TTile.Side / 4;

    protected override void Start<TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result) =>
        Launch(this, WideTile.Run<TTile, TLeft, TRight>, left, right, sizes, finish, result);
}
