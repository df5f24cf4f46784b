-- one row per referral
select
    referral_ref,

    strftime(referred_on, '%Y-%m') as month,
    referred_on,

    kind,

    extract_id,
    extract_line
from stg_safeguarding
