-- one row per complaint, in the month it was recorded
with known_day as (
    select
        min(holiday_on) as first_known,
        max(holiday_on) as last_known
    from bank_holiday
),

wait as (
    select distinct
        received_on,
        recorded_on
    from stg_complaint
),

days_since_a_monday as (
    select
        received_on,
        recorded_on,
        date_diff('day', date '1900-01-01', received_on) as received_day,
        date_diff('day', date '1900-01-01', recorded_on) as recorded_day
    from wait
),

holidays_between as (
    select
        wait.received_on as received_on,
        wait.recorded_on as recorded_on,
        count(*) as holidays
    from wait
    cross join bank_holiday
    where bank_holiday.holiday_on > wait.received_on
        and bank_holiday.holiday_on <= wait.recorded_on
    group by wait.received_on, wait.recorded_on
),

working_days_between as (
    select
        days_since_a_monday.received_on as received_on,
        days_since_a_monday.recorded_on as recorded_on,
        case
            when days_since_a_monday.received_on >= known_day.first_known
                and days_since_a_monday.recorded_on <= known_day.last_known
            then 5 * (floor(recorded_day / 7.0) - floor(received_day / 7.0))
                + least(recorded_day % 7 + 1, 5) - least(received_day % 7 + 1, 5)
                - coalesce(holidays_between.holidays, 0)
        end as working_days
    from days_since_a_monday
    cross join known_day
    left join holidays_between
        on days_since_a_monday.received_on = holidays_between.received_on
        and days_since_a_monday.recorded_on = holidays_between.recorded_on
)

select
    complaint.complaint_ref as complaint_ref,

    month_of(complaint.recorded_on) as month,
    complaint.received_on as received_on,
    complaint.recorded_on as recorded_on,
    complaint.local_resolution_on as local_resolution_on,

    complaint.allegation as allegation,
    -- It was locally resolved, in whatever month
    complaint.local_resolution_on is not null as is_locally_resolved,
    -- Recorded within ten working days after it was received; blank in years whose bank holidays are not in the table
    working_days_between.working_days <= 10 as is_recorded_within_ten_working_days,

    complaint.extract_id as extract_id,
    complaint.extract_line as extract_line
from stg_complaint as complaint
left join working_days_between
    on complaint.received_on = working_days_between.received_on
    and complaint.recorded_on = working_days_between.recorded_on
