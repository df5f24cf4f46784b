-- one row per month whose rows in a mart have changed since month_before was made
with month_after as (
    {month_after}
),

added as (
    select * from month_after
    except
    select * from month_before
),

gone as (
    select * from month_before
    except
    select * from month_after
)

select month from added
union
select month from gone
order by month
