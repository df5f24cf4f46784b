-- one row per extract found by the last build, with what became of it
select receipt.*, extract_choice.state as choice
from receipt
join extract_choice using (extract_id)
order by month, file
