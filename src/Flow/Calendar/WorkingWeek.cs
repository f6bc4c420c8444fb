using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>When an office works, or on which days people are referred: a pace for each weekday, another for bank holidays.</summary>
internal sealed record WorkingWeek
{
    /// <summary>All hours of all days alike.</summary>
    internal static WorkingWeek Always { get; } = new();

    /// <summary>Monday to Friday from 9 to 17, closed on bank holidays of England.</summary>
    internal static WorkingWeek OfficeHours { get; } = new() { Opens = 9, Closes = 17, Days = [1, 1, 1, 1, 1, 0, 0], OnBankHolidays = 0 };

    /// <summary>The hour of opening. Default 0.</summary>
    internal double Opens { get; init; }

    /// <summary>The hour of closing. Default 24.</summary>
    internal double Closes { get; init; } = 24;

    /// <summary>What an hour counts on Monday to Sunday. Default 1 each.</summary>
    internal ImmutableArray<double> Days { get; init; } = [1, 1, 1, 1, 1, 1, 1];

    /// <summary>What the day's hours count on a bank holiday, as a factor. Default 1.</summary>
    internal double OnBankHolidays { get; init; } = 1;

    /// <summary>What an hour counts on the mean day of a week without bank holidays, over 24 hours.</summary>
    internal double MeanRate => Days.Average() * (Closes - Opens) / 24;

    /// <summary>The pace of a day, times a factor.</summary>
    internal DayPace On(DateOnly day, double factor = 1) => new(
        Opens,
        Closes,
        factor * Days[((int)day.DayOfWeek + 6) % 7] * (OnBankHolidays != 1 && BankHolidays.IsBankHoliday(day) ? OnBankHolidays : 1));

    internal void Check(string name, FlowFaults faults)
    {
        if (Days.Length != 7 || !(Opens >= 0 && Closes > Opens && Closes <= 24))
        {
            faults.Add(
                FlowFaults.BadAmount,
                FormattableString.Invariant($"{name} has {Days.Length} days and opens from {Opens} to {Closes}."));
        }

        foreach (var rate in Days)
        {
            faults.Amount(name, rate);
        }

        faults.Amount(name, OnBankHolidays);
        if (Days.Length == 7 && Days.Sum() == 0)
        {
            faults.Add(FlowFaults.BadAmount, $"{name} never opens.");
        }
    }
}
