using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zoning.Routing;

/// <content>Times after a change, settled from the first visit it touches on.</content>
internal sealed partial class OrderState
{
    private readonly OrderCarerTerms? _terms;

    /// <summary>Settles the times of a change and keeps it, where the cost rises by no more than a limit; else undoes it.</summary>
    /// <param name="limit">How much the cost may rise; negative where it must fall.</param>
    /// <returns>Whether the change was kept.</returns>
    public bool Settle(long limit)
    {
        var spare = limit + Soft;
        if (_delta > spare)
        {
            Undo();
            return false;
        }

        Gather();
        long rises = _delta, falls = 0;
        var highest = 0;
        ref var memory = ref MemoryMarshal.GetArrayDataReference(_memory);
        ref var ticks = ref MemoryMarshal.GetArrayDataReference(_ticks);
        while (_pendingCount > 0)
        {
            var first = (int)_pending[--_pendingCount];
            ref var one = ref Unsafe.Add(ref memory, first << Shift);
            ref var before = ref Unsafe.Add(ref memory, Unsafe.Add(ref one, Pred) << Shift);
            var table = At(_visits + Unsafe.Add(ref one, Carer), Table);
            var start = Math.Max(
                Unsafe.Add(ref before, Ends) + Unsafe.Add(ref ticks, table + Unsafe.Add(ref before, Row) + Unsafe.Add(ref one, Column)),
                Unsafe.Add(ref one, Earliest));
            var twin = Unsafe.Add(ref one, Twin);
            if (twin >= 0)
            {
                ref var two = ref Unsafe.Add(ref memory, twin << Shift);
                before = ref Unsafe.Add(ref memory, Unsafe.Add(ref two, Pred) << Shift);
                table = At(_visits + Unsafe.Add(ref two, Carer), Table);
                var second = Math.Max(
                    Unsafe.Add(ref before, Ends) + Unsafe.Add(ref ticks, table + Unsafe.Add(ref before, Row) + Unsafe.Add(ref two, Column)),
                    Unsafe.Add(ref two, Earliest));
                second = Math.Max(second, start + Unsafe.Add(ref one, Least));
                start = Math.Max(start, second - Unsafe.Add(ref one, Most));
                Place(twin, second, ref rises, ref falls, ref highest);
            }

            Place(first, start, ref rises, ref falls, ref highest);
            if (rises > spare)
            {
                Undo();
                return false;
            }
        }

        return Weigh(rises - falls, highest, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int visit, int start, ref long rises, ref long falls, ref int highest)
    {
        var at = visit << Shift;
        ref var cell = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), at);
        var ends = start
            + (_problem.Lengths is null ? Unsafe.Add(ref cell, Length) : _problem.LengthFor(visit, Unsafe.Add(ref cell, Carer)));
        var old = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _lateBase + visit);
        var late = Math.Max(0, start - Unsafe.Add(ref cell, Latest));
        if (start != Unsafe.Add(ref cell, Start))
        {
            Put(at + Start, start);
            if (late != old)
            {
                Put(_lateBase + visit, late);
                _lostHighest |= old == HighestLate;
            }
        }

        if (late > highest)
        {
            highest = late;
        }

        if ((old | late) != 0)
        {
            var price = _latePrices[visit];
            rises += late * price;
            falls += old * price;
        }

        if (ends != Unsafe.Add(ref cell, Ends))
        {
            Put(at + Ends, ends);
            var next = Unsafe.Add(ref cell, Succ);
            if (next < _visits)
            {
                Push(next);
            }
            else
            {
                _terms?.Touch(next - _visits);
            }
        }

        _terms?.Touch(Unsafe.Add(ref cell, Carer));
    }

    private bool Weigh(long delta, int highest, long limit)
    {
        delta += _lateDelta;
        highest = highest >= HighestLate ? highest : _lostHighest ? ScanHighest() : HighestLate;
        var soft = Soft + delta - _delta + (highest - HighestLate) * _problem.HighestLatePrice;
        delta += (highest - HighestLate) * _problem.HighestLatePrice;
        if (_terms is not null)
        {
            var terms = _terms.Weigh(this);
            delta += terms;
            soft += terms;
        }

        if (delta > limit)
        {
            _terms?.Undo();
            Undo();
            return false;
        }

        _terms?.Keep();
        Cost += delta;
        Soft = soft;
        HighestLate = highest;
        KeepOut();
        return true;
    }

    private void Gather()
    {
        _pendingCount = 0;
        _terms?.Begin();
        for (var at = 0; at < _touchedCount; at++)
        {
            var node = _touched[at];
            if (node >= _visits)
            {
                _terms?.Touch(node - _visits);
            }
            else if (At(node, Carer) >= 0)
            {
                Push(node);
            }
        }
    }

    /// <summary>Notes that a visit must be timed again, in order of labels; a pair is noted once, by its first visit.</summary>
    private void Push(int visit)
    {
        var node = At(visit, First) != 0 ? visit : At(visit, Twin);
        var key = ((long)At(node, Label) << 32) | (uint)node;
        ref var pending = ref MemoryMarshal.GetArrayDataReference(_pending);
        var at = _pendingCount - 1;
        while (at >= 0 && Unsafe.Add(ref pending, at) < key)
        {
            at--;
        }

        if (at >= 0 && Unsafe.Add(ref pending, at) == key)
        {
            return;
        }

        for (var move = _pendingCount - 1; move > at; move--)
        {
            Unsafe.Add(ref pending, move + 1) = Unsafe.Add(ref pending, move);
        }

        Unsafe.Add(ref pending, at + 1) = key;
        _pendingCount++;
    }

    private int ScanHighest()
    {
        var late = _memory.AsSpan(_lateBase);
        var most = Vector256<int>.Zero;
        ref var first = ref MemoryMarshal.GetReference(late);
        var at = 0;
        for (; at + Vector256<int>.Count <= late.Length; at += Vector256<int>.Count)
        {
            most = Vector256.Max(most, Vector256.LoadUnsafe(ref first, (nuint)at));
        }

        var highest = 0;
        for (var lane = 0; lane < Vector256<int>.Count; lane++)
        {
            highest = Math.Max(highest, most[lane]);
        }

        for (; at < late.Length; at++)
        {
            highest = Math.Max(highest, late[at]);
        }

        return highest;
    }
}
