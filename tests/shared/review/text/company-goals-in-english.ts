/** English goals as people type them, with figures, currencies and names. */
export const clearAsTypedInEnglish: readonly string[] = lines(`
Raise CSAT to 4.5
Close $500k ARR
Book $1.2m in new orders
Grow Q1 revenue by 12%
Grow revenue 12% year on year
Increase win rate from 22% to 28%
Cut churn below 3%
Cut average discount to under 8%
Reduce DSO to 45 days
Reduce overdue receivables by RMB 3 million
Lift NPS above 60
Keep gross margin at or above 31%
Hold gross margin at 31%
Reach 95% on-time delivery
Hit 110% of quota
Achieve 40 new logos
Land 3 enterprise logos
Land two pilots in the Northwest
Land the first order in the Northwest
Close the Tianshu retrofit deal
Close 5 open complaints
Close the Huayi contract by 27 March
Secure the frame agreement with Beichen
Secure PO from Haidong
Secure 2 letters of intent
Get the stamped technical agreement from the customer by 31 March
Get the NDA signed
Get legal approval of the contract draft
Obtain the stamped specification
Receive the advance payment from Dapeng
Receive the signed acceptance form
Collect EUR 250,000 overdue
Collect all invoices older than 90 days
Invoice the first delivery
Send the quotation to Huayi
Send 200 mailings
Issue the revised price list
Ship 10 display units
Ship the first batch to Yunling
Install 4 prototypes at the institute
Run 2 user workshops with 30 attendees
Host 1 factory audit
Hold 12 discovery calls a week
Make 60 cold calls per person
Log every visit in CRM within 24 hours
Visit the chief engineer of Changkong twice
Demo the product to 5 prospects
Present the proposal to the board of Haidong
Submit the bid for the radar project
Submit RFP response
File the export licence application
Renew the maintenance contract
Renew 9 of 10 service contracts
Renew 90% of maintenance contracts
Upsell 3 existing accounts
Convert 5 leads into opportunities
Convert the pilot into a paid contract
Qualify 15 leads
Build a pipeline of 3x quota
Add 25 qualified opportunities worth $2m
Onboard 2 distributors
Appoint a distributor for Guangxi
Hire 1 regional manager
Train 12 dealers on the new display
Certify 8 engineers
Everyone passes the product exam
Move the Beichen deal from proposal to negotiation
Move three deals to contract signing
Advance Tianshu to the negotiation stage
Migrate the customer data to the new CRM
Go live with the spare parts shop
Open the Chengdu office
Approve the budget for Q2
Finalise the 2027 price list
Finalize the statement of work with Huayi
Agree payment terms with Haidong
Sign off the acceptance test
Pass GJB 9001C surveillance audit
Contract countersigned by both sides
Payment received
First article approved
Tender won
Prototype shipped to the customer
Distribution agreement renewed
Zero customer complaints
No more than 2 late deliveries
At least 20 customer visits
Fewer than 3 returns per month
Shorten quotation time from 5 days to 2
Respond to every RFQ within 24 hours
Average order value up to 85k
Market share 15%
Sign up 4 new resellers in Guangdong
Finish the bid document and hand it in by Friday
Have the pilot report approved by the customer
Deliver prototype no. 2 to the test site
Increase quota attainment to 105%
Cut quote turnaround from seven to three days
Get three references from existing customers
Sell 50 display units to Yunling
Collect the overdue balance of 1.2 million yuan from Dapeng
Publish the Q2 price book
Get written acceptance from Beichen
Win back 2 lost accounts
Complete supplier qualification at Qinling Power
Complete the export licence application
Double the number of qualified leads
Halve late deliveries
Sign NDA with Changkong
Two new hires productive by June
100 leads from the Zhuhai air show
Reduce open quotes older than 30 days to 5
`);

/** Busy, well meant, and nobody could say whether it was reached. */
export const vagueAsTypedInEnglish: readonly string[] = lines(`
Complete tasks assigned by the manager
Complete the work given by my supervisor
Complete all assignments from headquarters
Complete customer communication
Complete communication with customers
Complete daily visits
Complete the follow-up of projects
Complete coordination with production
Complete routine maintenance of accounts
Complete quarterly stocktaking support
Complete my duties
Finish assigned tasks
Finish work on time
Finish everything the boss asks for
Deliver good service
Deliver value to customers
Deliver on our commitments
Deliver excellent results for the company
Win more customers
Win customer trust
Win over the market
Close more deals
Close the gap
Get more orders
Get closer to customers
Get better at selling
Obtain customer recognition
Secure good relationships
Secure our position in the market
Grow the business
Grow revenue
Increase sales
Increase market share
Increase the number of visits
Reduce costs
Reduce complaints
Raise customer satisfaction
Improve the win rate
Improve on-time delivery
Keep improving service quality
Maintain good relations with dealers
Maintain existing customers
Manage key accounts
Manage the pipeline
Follow up leads
Follow up on the Tianshu project
Follow up with Huayi on the contract
Stay in contact with Beichen
Communicate with customers in time
Coordinate with production on delivery
Support the tender team
Assist with the exhibition
Participate in weekly meetings
Attend the exhibition
Learn product knowledge
Study the market
Research competitors
Monitor competitor prices
Collect market information
Understand customer needs
Explore new opportunities
Explore cooperation with Haidong
Discuss the contract with Huayi
Negotiate with Haidong
Push for the contract to be signed soon
Try to sign the contract
Strive to win the tender
Aim to close the deal
Hope to receive the order
Plan to launch the shop
Prepare the tender
Prepare for the audit
Work towards signing
Speed up delivery
Ensure smooth delivery
Ensure customer satisfaction
Make sure invoices are handled properly
Do the best for customers
Be the best team
Be proactive
Optimise sales channels
Build better relationships
Build the brand
Develop the market in the Northwest
Develop new customers
Strengthen cooperation with distributors
Reach consensus with the customer
Reach new heights
Make progress on the radar project
Achieve sales growth
Achieve the target
Meet expectations
Meet the annual quota
Meet customers regularly
Hold regular meetings
Visit customers in Q2 2026
Visit customers on March 15
Contract not yet signed
Order not received
Prototype not shipped
Check whether payment was received
See if the tender was won
Push phase 2 of the rollout
Work on the top 3 priorities
Handle item 4 of the action list
Continue with the A320 project
Do better than in 2025
24/7 customer support
Keep customers happy
Complete regular customer visits
Complete team building
Complete internal coordination
Take care of key accounts
Drive the project forward
Be in touch with prospects
Continue negotiations with Haidong
Look into new markets
Help colleagues close deals
Finish what was left open last month
Deliver on time
Win new business
Get the team motivated
Get ready for the audit
Increase efficiency by working smarter
Reach out to customers
Reach out to more dealers
Make the best of Q2
Grow faster than competitors
Provide excellent service
Try to get the contract signed in March
Complete monthly routine work
`);

function lines(text: string): readonly string[] {
  return text.trim().split('\n');
}
