-- one row per landed row of the extracts that count whose reference a spreadsheet has damaged
with counted as (
    select
        landed.extract_id as extract_id,
        landed.extract_line as extract_line,
        {reference} as reference
    from {landed} as landed
    join accepted_extract on landed.extract_id = accepted_extract.extract_id
    where {reference} is not null
),

shape as (
    select
        extract_id,
        count(*) filter (where is_number(reference) and length(reference) > 15) as long_numbers,
        count(*) filter (where has_lost_digits(reference)) as rounded_numbers,
        count(*) filter (where is_padded_number(reference)) as padded_numbers,
        min(length(reference)) filter (where is_padded_number(reference)) as shortest_padded,
        max(length(reference)) filter (where is_padded_number(reference)) as longest_padded
    from counted
    group by extract_id
),

padding as (
    select min(shortest_padded) as shortest, max(longest_padded) as longest
    from shape
)

select
    counted.extract_id as extract_id,
    counted.extract_line as extract_line,
    case
        when is_spreadsheet_number(counted.reference) then 'written as a rounded number or a date'
        when has_lost_digits(counted.reference) then 'with zeros in the place of its last digits'
        else 'without the zeros that it began with'
    end as damage
from counted
join shape on counted.extract_id = shape.extract_id
cross join padding
where is_spreadsheet_number(counted.reference)
    or (
        has_lost_digits(counted.reference)
        and shape.long_numbers >= 10
        and shape.rounded_numbers = shape.long_numbers
    )
    or (
        is_number(counted.reference)
        and shape.padded_numbers = 0
        and padding.shortest = padding.longest
        and length(counted.reference) < padding.longest
    )
